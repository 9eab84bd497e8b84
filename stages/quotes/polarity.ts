import type { Polarity } from '../document.ts';
import type { BlockRange } from './attribution.ts';

/** So far before a cue its negation or condition may stand, in UTF-16 code units. */
const REACH = 120;

const ADVERBS = String.raw`(?:(?:\p{L}+ly|ever|yet|even|also|once|again|so far|actually|explicitly)\s+){0,3}`;
/** No comma: `Unless you pay, the letter said` is said. */
const SUBJECT_OR_NOT = String.raw`(?:[^\s,]+\s+){0,6}?`;
/** `did not`, `hasn’t`, `never`, `nobody`, `refused to` right before the reporting word. */
const NEGATED = new RegExp(
  String.raw`(?:(?:\b(?:not|never|cannot|no one|nobody|none of (?:them|us)|neither|without)|n['’]t)(?:\s+(?:have|has|had|been|be))?|\b(?:refused?|refuses|refusing|declined?|declines|declining|failed|fails) to)\s+${ADVERBS}$`,
  'iu',
);
const NEITHER = new RegExp(
  String.raw`\b(?:neither|nobody|no one|nor (?:did|does|has|had|have|was|is))\b[^,;:.!?]{0,60}$`,
  'iu',
);
/** `not only said`, `did not just say`: said all the same. */
const SAID_ALL_THE_SAME = new RegExp(
  String.raw`(?:\bnot|n['’]t)\s+(?:only|just|merely|simply|so much)\s+${ADVERBS}$`,
  'iu',
);
/** Denied by the verb itself. */
const DENIAL = /\b(?:den(?:y|ies|ied|ying)|refut(?:e|es|ed|ing)|disavow(?:s|ed|ing)?|denials?)\b/iu;
/** A cue that is refusal alone, as `declined to` before what was not said. */
const REFUSAL = /\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing))(?:\s+to)?$/iu;
const CUE_NEGATED = /(?:\b(?:not|never)|n['’]t)\b/iu;

/** `if X says`, `unless she said`, and not `asked if X says`, `as if`, `even if` after a clause. */
const CONDITION = new RegExp(
  String.raw`(?:^|[\s(“"‘'])(?:if|unless|suppose|supposing|imagine)\s+${SUBJECT_OR_NOT}$`,
  'iu',
);
const NO_CONDITION =
  /\b(?:as|ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|know|known|knew|see|unclear|unsure|doubt(?:s|ed)?)\s+(?:\p{L}+\s+)?if\s+\S*(?:\s+\S+){0,6}\s*$/iu;
/** `Had she said so, …`: at the start of a clause. */
const INVERTED = /(?:^|[,;:–—.!?]\s+|[“"‘(])(?:had|should|were)\s+(?:\S+\s+){1,4}$/iu;
/** `may say`, `might argue`, `could say`. */
const POSSIBLE = new RegExp(String.raw`\b(?:may|might|could)\s+(?:well\s+)?${ADVERBS}$`, 'iu');
/**
 * `they’d say`, `people would say`, `I’d say`: what anybody might say. `The mayor would say only
 * that` was said, and `would later say` too.
 */
const WOULD = new RegExp(
  String.raw`(?:\b(?:I|you|we|they|one|people|some|many|most|others|anyone|anybody|everyone|everybody|critics|cynics|sceptics|skeptics|opponents|supporters|who)(?:\s+(?:people|of (?:us|you|them)))?\s+would|\b(?:I|you|we|they)['’]d)\s+(?:probably|surely|perhaps|always|often|just|rather|also|still|never|even)?\s*$`,
  'iu',
);
/** `If you asked him, he would say`. */
const WOULD_IF = /\b(?:if|had|were)\b[^.;:!?]{0,80},\s+(?:\S+\s+){0,4}?(?:\S+['’]d|would)\s+$/iu;
/** The plain form, which `would` has behind it: `they’d said` is `they had said`. */
const PLAIN_CUE = /^(?!.*(?:ed|s|ing|said|told|wrote|thought)$)\p{L}+/iu;

const ASKING =
  /^(?:ask|asks|asked|asking|wonder|wonders|wondered|wondering|enquir\p{L}+|inquir\p{L}+|quer(?:y|ies|ied))\b/iu;
const QUESTION = /^(?:whether|if|who|whom|whose|what|when|where|why|how|which)\b/iu;
/** What any of the patterns on the words before a cue needs: most clauses have none of it. */
const MAY_MATTER =
  /n['’]t|not|n(?:ever|o one|obody|one|either|or)|without|refus|declin|fail|if|unless|suppos|imagin|had|should|were|m(?:ay|ight)|[cw]ould|['’]d\s/iu;
const CLAUSE_END = /[.;:!?]["”’)]?\s+(?=\S)/gu;

/**
 * Whether words that are attributed were said at all: `denied` (`did not say`, `denied that`),
 * `hypothetical` (`if she says`, `had he said`, `may say`), `asked` (`asked whether`); undefined
 * where they were simply said. Goes by the words before the cue in its own clause.
 * @param text of the block of the cue
 * @param content the attributed words as plain text
 */
export function polarityOf(
  text: string,
  { from, to }: BlockRange,
  content: string,
): Polarity | undefined {
  const cue = text.slice(from, to);
  const before = clauseBefore(text, from);
  const mayMatter = MAY_MATTER.test(before);
  const isNegated = (mayMatter && isNegatedBy(before)) || CUE_NEGATED.test(cue);
  const isDenial = DENIAL.test(cue) || REFUSAL.test(cue);
  // Who does not deny says nothing against it.
  if (isNegated && isDenial) return undefined;
  if (mayMatter && isConditional(before)) return 'hypothetical';
  if (isNegated || isDenial) return 'denied';
  if (mayMatter && (POSSIBLE.test(before) || (PLAIN_CUE.test(cue) && isWould(before)))) {
    return 'hypothetical';
  }
  if (ASKING.test(cue) && (QUESTION.test(content) || /\?["”’)]?$/u.test(content))) return 'asked';
  return undefined;
}

function isNegatedBy(before: string): boolean {
  if (SAID_ALL_THE_SAME.test(before)) return false;
  return NEGATED.test(before) || NEITHER.test(before);
}

function isWould(before: string): boolean {
  return WOULD.test(before) || WOULD_IF.test(before);
}

function isConditional(before: string): boolean {
  return (CONDITION.test(before) && !NO_CONDITION.test(before)) || INVERTED.test(before);
}

/** The words before a cue, back to the end of the clause or of a quotation before it. */
function clauseBefore(text: string, end: number): string {
  const reach = text.slice(Math.max(0, end - REACH), end);
  let start = 0;
  CLAUSE_END.lastIndex = 0;
  while (CLAUSE_END.test(reach)) start = CLAUSE_END.lastIndex;
  // What stands within quotation marks before the cue is somebody's words, not the report.
  const closing = Math.max(reach.lastIndexOf('”'), reach.lastIndexOf('" '));
  return reach.slice(Math.max(start, closing + 1));
}
