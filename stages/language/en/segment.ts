import { abbreviationClasses } from '../../words/abbreviations.ts';
import type { SegmentRules } from '../language.ts';
import { setOf } from './lists.ts';
import abbreviations from './segment/abbreviations.json' with { type: 'json' };
import afterClockTime from './segment/after-clock-time.json' with { type: 'json' };
import clauseOpeners from './segment/clause-openers.json' with { type: 'json' };
import exclamationNames from './segment/exclamation-names.json' with { type: 'json' };
import reportingVerbs from './segment/reporting-verbs.json' with { type: 'json' };
import starters from './segment/sentence-starters.json' with { type: 'json' };

export const segment: SegmentRules = {
  abbreviations: abbreviationClasses(abbreviations.entries),
  afterClockTime: setOf(afterClockTime),
  clauseOpeners: setOf(clauseOpeners),
  exclamationNames: setOf(exclamationNames),
  reportingVerbs: setOf(reportingVerbs),
  starters: setOf(starters),
  takesListener: /^(?:ask|tell|told)/,
  captionLabel: /^\s*(?:Figure|Fig\.|Table|Box|Exhibit) \d{1,3}(?:[.-]\d{1,3})?[.:]?(?= \p{Lu})/u,
};
