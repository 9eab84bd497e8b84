import type { Quotation } from '../document.ts';
import { wordsOf } from './fold.ts';
import type { Testimony } from './testimony.ts';
import type { Quoted } from './verdict.ts';

const MARKS: Readonly<Record<string, string>> = {
  '“': '”“',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '‚': '‘',
  '"': '"',
  '「': '」',
};
/** What may stand between two paragraphs of one quotation. */
const ONLY_MARKS = /^[\s"“”„«»‘’'>.,;:!?…]*$/u;
const DOUBLE = /["“”„«»]/u;
/** Words between double marks, in which none stand. */
const MARKED = /["“„«][^"“”„«»]+["”“»]/gu;
/** Less is a title or an emphasis. */
const LEAST_WORDS = 4;
const CLOSING = /["”»’']/u;

/** The quotations of a draft that are to be checked: words between marks, each with its speaker. */
export function quotedOf(draft: Testimony): readonly Quoted[] {
  const found = draft.quotes.flatMap((quotation) =>
    quotation.type === 'indirect' ? [] : stretchesOf(quotation, draft.text),
  );
  const all = [...found, ...unreadOf(draft, found)].toSorted(
    (one, other) => one.start - other.start || other.end - one.end,
  );
  const outer: Quoted[] = [];
  for (const one of all) {
    const last = outer.at(-1);
    if (!last || !isOfSameMarks(last, one, draft.text)) outer.push(one);
    // What stands within another quotation is checked with it.
    else if (one.end > last.end) {
      const text = draft.text.slice(last.start, one.end);
      outer[outer.length - 1] = { ...last, end: one.end, text };
    }
  }
  return outer;
}

/** Whether two stretches overlap, or no double mark stands between them and one opens the first. */
function isOfSameMarks(one: Quoted, other: Quoted, text: string): boolean {
  if (other.start < one.end) return true;
  const isOpened = DOUBLE.test(text.slice(Math.max(0, one.start - 2), one.start));
  return isOpened && !DOUBLE.test(text.slice(one.end, other.start + 1));
}

/** Words between marks that were not read as quotations: in a paragraph that stands twice, say. */
function unreadOf(draft: Testimony, found: readonly Quoted[]): readonly Quoted[] {
  const known = new Map(found.map((each) => [keyOf(draft.text, each), each]));
  return draft.passages.flatMap((passage) => {
    if (!passage.isRemoved) return [];
    return Array.from(passage.text.matchAll(MARKED), ({ 0: marked, index }): Quoted => {
      const start = passage.start + index + 1;
      const span = { start, end: start + marked.length - 2 };
      const { speaker = null, confidence = 0 } = known.get(keyOf(draft.text, span)) ?? {};
      return { ...span, text: draft.text.slice(span.start, span.end), speaker, confidence };
    }).filter(({ text }) => wordsOf(text).length >= LEAST_WORDS);
  });
}

/** The words of a quotation with some of those before it. */
function keyOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const line = text.lastIndexOf('\n', start) + 1;
  return wordsOf(text.slice(Math.max(line, start - 60), end))
    .map((word) => word.text)
    .join(' ');
}

function stretchesOf(quotation: Quotation, text: string): readonly Quoted[] {
  const { speaker, confidence } = quotation;
  const who = speaker && {
    name: speaker.name,
    role: speaker.role,
    mention: speaker.mention?.text ?? null,
  };
  const spans =
    quotation.type === 'mixed'
      ? quotation.spans.flatMap(({ start, end }) => markedWithin(text, start, end))
      : joinedSpans(quotation, text);
  return spans.map(({ start, end }) => {
    return { start, end, text: text.slice(start, end), speaker: who, confidence };
  });
}

/** Paragraphs of one quotation that each begin with a mark are one. */
function joinedSpans({ spans }: Quotation, text: string): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    const between = last && text.slice(last.end, start);
    const isOne =
      between !== undefined &&
      ONLY_MARKS.test(between) &&
      !CLOSING.test(between.split('\n')[0] ?? '');
    if (last && isOne) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}

/** What stands between marks in a stretch that begins or ends within some. */
function markedWithin(text: string, start: number, end: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  const limit = Math.min(text.length, end + 2);
  let at = Math.max(0, start - 1);
  while (at < limit) {
    const closing = MARKS[text[at] ?? ''];
    const isApostrophe =
      at > 0 && /['‘]/u.test(text[at] ?? '') && /\p{L}/u.test(text[at - 1] ?? '');
    if (closing === undefined || isApostrophe) {
      at += 1;
      continue;
    }
    let close = at + 1;
    while (close < limit && !isClosing(text, close, closing)) close += 1;
    const isClosed = close < limit || end >= text.length - 2;
    if (isClosed && close > at + 1)
      found.push({ start: at + 1, end: Math.min(close, text.length) });
    at = close + 1;
  }
  return found.length > 0 ? found : [{ start, end }];
}

function isClosing(text: string, at: number, closing: string): boolean {
  const mark = text[at] ?? '';
  if (!closing.includes(mark)) return false;
  return mark !== '’' || !/\p{L}/u.test(text[at + 1] ?? '');
}
