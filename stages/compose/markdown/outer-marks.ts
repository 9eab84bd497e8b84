import { decodeHTML } from 'entities';
import type { Span } from '../../document.ts';

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
/** So far from the words their marks may stand: edge punctuation, markup, a character reference. */
const REACH = 24;
const LONGEST_EDGE = 4;
/** Markup that stands between words and their marks: `“*Never*”`, `<em>`. */
const MARKUP_BEFORE = /(?:<[^<>]*>|[*_~`\\]+)+$/;
const MARKUP_AFTER = /^(?:<[^<>]*>|[*_~`\\]+)+/;

/**
 * The quotation marks around words, as the source has them, `["‘", "’"]`; two empty texts where it
 * has none, as around a turn of a transcript.
 * @param text the decoded source; the usual marks stand for those of one that is not at hand
 * @param spans of the words, their outer marks apart
 */
export function outerMarks(
  text: string | undefined,
  spans: readonly Span[],
): readonly [string, string] {
  if (text === undefined) return USUAL;
  const start = spans[0]?.start ?? 0;
  const end = spans.at(-1)?.end ?? 0;
  const before = text.slice(Math.max(0, start - REACH), start).replace(MARKUP_BEFORE, '');
  const opening = withoutReferences(before).at(-1) ?? '';
  const closings = CLOSING_OF[opening];
  if (closings === undefined) return NONE;
  const after = withoutReferences(text.slice(end, end + REACH).replace(MARKUP_AFTER, ''));
  const edge = Array.from(after.slice(0, LONGEST_EDGE));
  // A quotation that runs on into the next paragraph has no closing mark.
  return [opening, edge.find((mark) => closings.includes(mark)) ?? closings.charAt(0)];
}

/** `&ldquo;` as the mark that it stands for. */
function withoutReferences(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text;
}

const NONE: readonly [string, string] = ['', ''];
const USUAL: readonly [string, string] = ['“', '”'];
