import type { Rule } from '../../messages/rules.ts';

/** Every kind of finding of a verification, as rules of a run are told. */
export const verifyRules: readonly Rule[] = [
  {
    id: 'not-found',
    severity: 'error',
    meaning: 'the quoted words stand in no source',
    advice: 'look at the nearest passage, and quote it or take the quotation out',
  },
  {
    id: 'altered',
    severity: 'error',
    meaning: 'a passage is near, but words differ that the draft does not mark as changed',
    advice: 'quote the words of the source, or mark what was changed with brackets or an ellipsis',
  },
  {
    id: 'spliced',
    severity: 'error',
    meaning: 'the parts are verbatim, but not in this order, or they are of different passages',
    advice: 'quote the parts apart from each other',
  },
  {
    id: 'misattributed',
    severity: 'error',
    meaning: 'the words stand in a source, said by somebody else or by nobody',
    advice: 'name who says it in the source',
  },
  {
    id: 'out-of-context',
    severity: 'error',
    meaning: 'the words are verbatim, but what was left out turns them',
    advice: 'quote the negation, the condition or the denial, too',
  },
  {
    id: 'speaker-unsure',
    severity: 'info',
    meaning: 'it is not sure that the source and the draft mean the same speaker',
    advice: 'check who speaks',
  },
  {
    id: 'unsupported-number',
    severity: 'warning',
    meaning: 'a number or a date of the draft stands in no source',
    advice: 'check it',
  },
  {
    id: 'unsupported-name',
    severity: 'warning',
    meaning: 'a name of the draft stands in no source',
    advice: 'check how it is written, and who is meant',
  },
  {
    id: 'indirect-speech',
    severity: 'info',
    meaning: 'the draft reports what somebody said without quoting it',
    advice: 'compare it with the passage that is shown',
  },
  {
    id: 'stale-acceptance',
    severity: 'error',
    meaning: 'an accepted verdict is about words that the draft no longer has',
    advice:
      'take it out of the file of accepted verdicts, or write the words as the draft has them',
  },
];
