import type { CleanRules, HeadField } from '../language.ts';
import abbreviations from './clean/abbreviations.json' with { type: 'json' };
import agencies from './clean/agencies.json' with { type: 'json' };
import bodies from './clean/bodies.json' with { type: 'json' };
import headFields from './clean/head-fields.json' with { type: 'json' };
import labels from './clean/labels.json' with { type: 'json' };
import publisherWords from './clean/publisher-words.json' with { type: 'json' };
import placeWords from './names/place-words.json' with { type: 'json' };
import abbreviationsOfStates from './segment/abbreviations.json' with { type: 'json' };
import { FIRST_NAMES } from './first-names.ts';
import { LINES, NOTICES } from './furniture.ts';
import { setOf } from './lists.ts';

const HEAD_FIELDS: readonly HeadField[] = ['title', 'byline', 'published', 'publisher'];

export const clean: CleanRules = {
  abbreviations: setOf(abbreviations),
  agencies: setOf(agencies),
  bodies: setOf(bodies),
  firstNames: FIRST_NAMES,
  places: new Set([
    ...placeWords.entries,
    ...abbreviationsOfStates.entries.flatMap(([word = '', kind]) =>
      kind === 'state' ? [word.toLowerCase()] : [],
    ),
  ]),
  forum: {
    words:
      /\b(?:CMV\b|TL;?DR\b|(?:EDIT|Edit) ?\d?: |upvote|throwaway (?:account|because)|OP\b)|\/r\/\p{L}{3,20}|\[\d\d ?[MF]\]|\((?:\d\d[MF]|[MF]\d\d)\)/u,
    own: /\b(?:I|I[’'](?:m|ve|d|ll)|[Mm]y|me|myself)\b/gu,
  },
  headFields: new Map(
    headFields.entries.flatMap((entry) => {
      const [label = '', states] = entry.split(' = ');
      const field = HEAD_FIELDS.find((each) => each === states);
      return field === undefined ? [] : [[label, field]];
    }),
  ),
  labels: setOf(labels),
  publisherWords: setOf(publisherWords),
  notices: NOTICES,
  lines: LINES,
};
