import type { Quotation } from '../document.ts';
import { AUXILIARIES, PRONOUNS, SAYING } from '../language/turning-words.ts';
import { wordsOf } from './fold.ts';
import { compareSpeakers, isProperName } from './people.ts';
import type { Testimony } from './testimony.ts';
import type { Match } from './verdict.ts';

/** What is less sure is not looked for: it may be no speech, or another's. */
const SURE = 0.5;
/** Of the words that tell what is said, the nearest passage has so many. */
const LEAST_SHARE = 0.25;
const LONG = 2;

/**
 * The passage of the same speaker that is nearest to words that a draft reports without quoting them: that with
 * the largest share of their words, those of grammar apart; undefined where none has a quarter.
 */
export function nearestSaying(
  { type, text, speaker, confidence }: Quotation,
  sources: readonly Testimony[],
): Match | undefined {
  if (type !== 'indirect' || speaker === null || confidence < SURE) return undefined;
  const mention = speaker.mention?.text ?? null;
  const named = { name: speaker.name, role: speaker.role, mention };
  if (!isProperName(named)) return undefined;
  const wanted = telling(text);
  let best: Match | undefined;
  sources.forEach(({ quotes }, source) => {
    for (const { text: said, spans, speaker: sayer } of quotes) {
      const [first] = spans;
      const last = spans.at(-1);
      if (!sayer || !first || !last) continue;
      const other = { name: sayer.name, role: sayer.role, mention: sayer.mention?.text ?? null };
      if (!isProperName(other) || compareSpeakers(named, other) !== 'same') continue;
      const has = telling(said);
      const shared = [...wanted].filter((word) => has.has(word)).length;
      const similarity = shared / Math.max(1, wanted.size);
      if (similarity < LEAST_SHARE || similarity <= (best?.similarity ?? 0)) continue;
      best = { source, start: first.start, end: last.end, speaker: other, similarity };
    }
  });
  return best;
}

function telling(text: string): ReadonlySet<string> {
  const words = wordsOf(text).map((word) => word.text);
  return new Set(
    words.filter((word) => {
      return (
        word.length > LONG && !PRONOUNS.has(word) && !AUXILIARIES.has(word) && !SAYING.has(word)
      );
    }),
  );
}
