import type { Block } from '../../document.ts';
import type { Attribution } from '../attribution.ts';
import { taggedTexts } from '../grammar/index.ts';
import { MENTION, mentionsOf } from '../grammar/mentions.ts';

/** `Statement from Governor Alice Moran on the budget`: a title, or a line above the words. */
const STATEMENT =
  /^(?:(?:[Jj]oint|[Pp]ress|[Mm]edia|[Oo]fficial|[Ff]ull|[Pp]ublic|[Vv]ideo|[Ww]ritten|A|The) ){0,2}(?:[Ss]tatement|STATEMENT|[Mm]essage|[Cc]omments?|[Qq]uote|[Rr]emarks?|[Rr]esponse|[Rr]eaction) (?:from|by|of|FROM|BY|OF) /u;
/** UTF-16 code units. */
const LONGEST = 200;
/** So many blocks above the words it may stand. */
const FARTHEST = 2;
const WHOLE = /^\s*["“«„][^]*["”»“]\s*$/u;
/** No measured share: such a line names hardly ever another than who speaks. */
const CONFIDENCE = 0.85;

/**
 * Words between marks that are their whole paragraph, below a line that says whose statement it is:
 * where nobody else is found to have said them, its first name is the source.
 */
export function withStatementSource(
  attribution: Attribution,
  blocks: readonly Block[],
): Attribution {
  const [content] = attribution.content;
  if (attribution.type !== 'direct' || content === undefined) return attribution;
  if (!WHOLE.test(blocks[content.block]?.text ?? '')) return attribution;
  const { cue, source } = attribution;
  for (let block = content.block - 1; block >= content.block - FARTHEST; block -= 1) {
    const { text = '' } = blocks[block] ?? {};
    const opening = text.length > LONGEST ? null : STATEMENT.exec(text);
    if (opening === null) continue;
    const isFree = cue === null ? source === null : cue.block === block;
    const name = firstName(text, opening[0].length);
    if (!isFree || name === null) return attribution;
    const confidence = Math.max(CONFIDENCE, attribution.confidence);
    return { ...attribution, source: source ?? { block, ...name }, confidence };
  }
  return attribution;
}

function firstName(text: string, from: number): { from: number; to: number } | null {
  const tokens = taggedTexts([text]);
  const [first = 0] = tokens.firstOf;
  const [end = 0] = tokens.endOf;
  const outside = new Int32Array(tokens.size).fill(-1);
  const found = mentionsOf(tokens.tag, outside, first, end).find((mention) => {
    return mention.kind === MENTION.name && (tokens.from[mention.first] ?? 0) >= from;
  });
  if (found === undefined) return null;
  return { from: tokens.from[found.first] ?? 0, to: tokens.to[found.end - 1] ?? 0 };
}
