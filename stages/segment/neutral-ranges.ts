import abbreviations from './neutral-abbreviations.json' with { type: 'json' };

const ABBREVIATIONS: ReadonlySet<string> = new Set(abbreviations.entries);

/** A run of marks that may end a sentence, with what closes after it. */
const END = /([.!?…؟۔।]+|[。！？｡]+)((?:[”“’"'»«›‹)\]」』〉》]|\s»(?![\p{L}\p{N}]))*)/gu;
const WIDE_END = /^[。！？｡]/;
const OPENS = /[「『〈《（]/g;
const CLOSES = /[」』〉》）]/g;
/** Tried at the first of a run alone, so that a long one is read once. */
const WORD_BEFORE = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+$/u;
const LONGEST_WORD = 24;
/** A day or an ordinal of German, the Nordic and the Slavic languages: `am 3. Mai`. */
const ORDINAL = /^\d{1,2}$/;
const INITIAL = /^\p{Lu}$/u;
/** `Dr.`, `Nr.`, `St.` */
const VOWELLESS = /^[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-z]{1,3}$/;
/** What follows a space and begins a sentence: anything but a lower-case letter or a mark. */
const BEGINS = /^\s+(?:["'“„«»‹›¿¡([–—-]+\s*)?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const LONGEST_GAP = 12;

/**
 * The sentences of a block by the marks that most languages share, for text that is not English.
 * @returns half-open ranges in UTF-16 code units, without white space at their edges
 */
export function neutralRanges(text: string): readonly (readonly [start: number, end: number])[] {
  const ranges: [number, number][] = [];
  let start = 0;
  let depth = 0;
  let seen = 0;
  for (const { 0: whole, 1: marks = '', index } of text.matchAll(END)) {
    const end = index + whole.length;
    const passed = text.slice(seen, end);
    depth += (passed.match(OPENS)?.length ?? 0) - (passed.match(CLOSES)?.length ?? 0);
    seen = end;
    const isEnd = WIDE_END.test(marks)
      ? depth <= 0 && endsWide(text, end, whole.length > marks.length)
      : endsSpaced(text, index, end, marks);
    if (!isEnd) continue;
    add(start, end);
    start = end;
    depth = 0;
  }
  add(start, text.length);
  return ranges;

  function add(from: number, to: number): void {
    const piece = text.slice(from, to);
    const first = piece.search(/\S/);
    if (first !== -1) ranges.push([from + first, from + piece.trimEnd().length]);
  }
}

/** After `。」` the sentence mostly goes on with who said it. */
function endsWide(text: string, end: number, isClosed: boolean): boolean {
  return !isClosed || /^(?:\s|$|[「『])/.test(text.slice(end, end + 1));
}

function endsSpaced(text: string, index: number, end: number, marks: string): boolean {
  const gap = text.slice(end, end + LONGEST_GAP);
  if (gap.trim() !== '' && !BEGINS.test(gap)) return false;
  if (marks !== '.') return true;
  const [word = ''] = WORD_BEFORE.exec(text.slice(Math.max(0, index - LONGEST_WORD), index)) ?? [];
  if (ORDINAL.test(word) || INITIAL.test(word) || VOWELLESS.test(word)) return gap.trim() === '';
  return gap.trim() === '' || !ABBREVIATIONS.has(word.toLowerCase());
}
