import type { Block, Genre, Identified } from '../../document.ts';
import type { TurnRules } from '../../language/turn-rules.ts';
import { lineStarts } from '../../turns/line-starts.ts';
import { wordHash } from '../../words/hash.ts';
import type { Attribution } from '../attribution.ts';
import { LEMMAS } from '../grammar/reporting-verbs.ts';
import { wholeRange } from './signatures.ts';

/** `4yo: "Why?"`: a label, a colon, and words between marks to the end of the line, or nearly. */
const LINE =
  /^\W{0,3}(?<label>[\p{L}\p{N}$@][^:.?!"“”\n]{0,40}?)(?: ?\([^()\n]{1,40}\))? ?: ?["“](?<words>[^"“”\n]+)["”][^"“”\n]{0,40}$/u;
const TECHNICAL: ReadonlySet<Genre> = new Set(['changelog', 'docs', 'paper', 'court opinion']);
const FEWEST_LINES = 3;
const FEWEST_LABELS = 2;
const MOST_WORDS = 5;
/** No measured share: such lines, by several labels that repeat, hardly ever err. */
const CONFIDENCE = 0.9;

/**
 * A talk that somebody tells by labels before words between marks, `Me: "Why?"`, whatever the labels
 * are: several of them, of which one stands twice. The name is the label.
 */
export function labelledQuotations(
  { blocks, text, genre }: Pick<Identified, 'blocks' | 'text' | 'genre'>,
  { terms }: TurnRules,
): Attribution[] {
  if (TECHNICAL.has(genre)) return [];
  const found = blocks
    .flatMap((block, index) => inBlock(block, index, text))
    .filter(({ label }) => {
      const words = (label ?? '').split(' ');
      if (words.length > MOST_WORDS || words.some(isReporting)) return false;
      return !words.some((word) => terms.has(word.toLowerCase()));
    });
  const labels = new Set(found.map(({ label }) => label?.toLowerCase()));
  const isTalk =
    found.length >= FEWEST_LINES && labels.size >= FEWEST_LABELS && labels.size < found.length;
  return isTalk ? found : [];
}

/** Forms that are no nouns, as in `Guy at counter`. */
const VERB_FORM = /ed$|^(?:said|told|wrote|says|asks|tells|adds|writes)$/u;

/** `Ann Orr said: “…”` is a sentence. */
function isReporting(word: string, index: number): boolean {
  return index > 0 && VERB_FORM.test(word) && LEMMAS.get(wordHash(word)) !== undefined;
}

function inBlock(block: Block, index: number, source: string): Attribution[] {
  if (!block.text.includes(':')) return [];
  const starts = lineStarts(block, source);
  return starts.flatMap((from, i): Attribution[] => {
    const line = block.text.slice(from, starts[i + 1]).trimEnd();
    const { label = '', words = '' } = LINE.exec(line)?.groups ?? {};
    const at = from + line.lastIndexOf(words);
    const range = wholeRange(words, index);
    if (label === '' || range === null) return [];
    const labelFrom = from + line.indexOf(label);
    const colon = from + line.indexOf(':', labelFrom - from + label.length);
    return [
      {
        type: 'direct',
        content: [{ block: index, from: range.from + at, to: range.to + at }],
        cue: { block: index, from: colon, to: colon + 1 },
        source: { block: index, from: labelFrom, to: labelFrom + label.length },
        rule: 'label',
        // `Me, yawning`
        label: (label.split(',', 1)[0] ?? '').replace(/^[$@*]+/u, '').trim(),
        confidence: CONFIDENCE,
      },
    ];
  });
}
