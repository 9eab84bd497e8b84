import { english } from '../../language/en/index.ts';
import type { Attribution } from '../attribution.ts';
import type { Entity } from '../../names/entity.ts';
import { tokenRange } from './phrase/quoted-tokens.ts';
import { nameIndexAt, type PlacedName, type Reading } from '../../names/index.ts';

const REPORTING_FORMS: ReadonlySet<string> = new Set(
  english.attribution.quotes.cueVerbs.flatMap((entry) =>
    entry.split(' ').filter((form) => /(?:ed|s)$/.test(form) || form === 'said'),
  ),
);
/** A subject stands within so many words of the start of its clause. */
const FARTHEST_SUBJECT = 12;
/** And no more than so many before the attributed words. */
const FARTHEST_BEFORE = 60;

/**
 * Who, by the words of a document, said it: in `Chase “reaffirmed that …,” according to the
 * summary` and `“Dr. Chase highlighted …,” the summary stated` the summary speaks and tells what
 * Chase said.
 * @returns the entity of the subject of a reporting verb that opens the attributed words or stands
 *   right before them
 */
export function innerSpeaker(
  reading: Reading,
  { content, source, cue }: Attribution,
  sentenceStart: number,
): Entity | null {
  const [first] = content;
  if (first === undefined) return null;
  const tokens = reading.tokens[first.block] ?? [];
  const [from, to] = tokenRange(reading, first);
  // Between the start of the sentence, or what the source and cue end, and a little way into it.
  let start = Math.max(sentenceStart, from - FARTHEST_BEFORE);
  for (const range of [source, cue]) {
    if (range === null || range.block !== first.block) continue;
    const [, end] = tokenRange(reading, range);
    if (end <= from) start = Math.max(start, end);
  }
  const end = Math.min(to, from + FARTHEST_SUBJECT);
  for (let i = nameIndexAt(reading, first.block, start); i < reading.names.length; i += 1) {
    const placed = reading.names[i];
    if (placed === undefined || placed.name.block !== first.block) break;
    if (placed.name.nameFrom >= end) break;
    if (isSubject(placed) && reports(tokens[placed.name.nameTo]?.lower, placed, tokens))
      return placed.entity;
  }
  return null;
}

function isSubject({ entity, name }: PlacedName): boolean {
  return entity.kind === 'person' && !name.isPossessive;
}

function reports(
  next: string | undefined,
  { name }: PlacedName,
  tokens: readonly { readonly lower: string; readonly text: string }[],
): boolean {
  if (next !== undefined && REPORTING_FORMS.has(next)) return true;
  // `Chase “reaffirmed …`: the verb stands inside the marks; `Chase also said`.
  const after = tokens[name.nameTo + 1]?.lower ?? '';
  return (
    /^(?:["“‘`]|``|''|also|then|later|further)$/.test(next ?? '') && REPORTING_FORMS.has(after)
  );
}
