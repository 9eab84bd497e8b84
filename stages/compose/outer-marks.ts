import type { Span } from '../document.ts';

const CLOSING_OF: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '"': '"',
  "'": "'",
  '«': '»',
  '»': '«',
  '„': '“”',
  '‚': '‘’',
  '‹': '›',
  '「': '」',
  '『': '』',
  '＂': '＂',
  '❝': '❞',
};
/** Edge punctuation that stands between the words and the closing mark. */
const LONGEST_EDGE = 4;

/**
 * The quotation marks around words, as the source has them, `["‘", "’"]`; two empty texts where it
 * has none, as around a turn of a transcript.
 * @param text the decoded source
 * @param spans of the words, their outer marks apart
 */
export function outerMarks(text: string, spans: readonly Span[]): readonly [string, string] {
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? 0;
  const opening = text.charAt(start - 1);
  const closings = CLOSING_OF[opening];
  if (start === 0 || closings === undefined) return NONE;
  const edge = text.slice(end, end + LONGEST_EDGE);
  const closing = [...edge].find((character) => closings.includes(character));
  // A quotation that runs on into the next paragraph has no closing mark.
  return [opening, closing ?? closings.charAt(0)];
}

const NONE: readonly [string, string] = ['', ''];
