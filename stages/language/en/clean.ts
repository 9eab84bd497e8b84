import type { CleanRules } from '../language.ts';
import abbreviations from './clean/abbreviations.json' with { type: 'json' };
import agencies from './clean/agencies.json' with { type: 'json' };
import bodies from './clean/bodies.json' with { type: 'json' };
import labels from './clean/labels.json' with { type: 'json' };
import publisherWords from './clean/publisher-words.json' with { type: 'json' };
import { LINES, NOTICES } from './furniture.ts';
import { setOf } from './lists.ts';

export const clean: CleanRules = {
  abbreviations: setOf(abbreviations),
  agencies: setOf(agencies),
  bodies: setOf(bodies),
  labels: setOf(labels),
  publisherWords: setOf(publisherWords),
  notices: NOTICES,
  lines: LINES,
};
