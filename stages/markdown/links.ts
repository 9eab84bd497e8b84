import { textTypeOf, type MediaType } from '../formats.ts';

/** Characters that `encodeURIComponent` leaves and that Markdown or a shell may take up. */
const LEFT_OVER = /[!'()*]/g;
/** Half of a surrogate pair, which no UTF-8 can hold. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** A path with `/` between its parts, each percent-encoded, for a link. */
export function encodedPath(path: string): string {
  return path.split('/').map(encodedPart).join('/');
}

function encodedPart(part: string): string {
  return encodeURIComponent(part.replace(LONE_SURROGATE, '\uFFFD')).replace(
    LEFT_OVER,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A source, or what a brief says of one. */
interface TextSource {
  readonly mediaType: MediaType;
  readonly extracted?: string | undefined;
}

/**
 * The link to the text that spans point into: the source, or the file beside the brief with what
 * was extracted of it.
 * @param href the link to the source itself
 */
export function textHref(href: string, { extracted }: TextSource): string {
  return extracted === undefined ? href : encodedPath(extracted);
}

/**
 * A link to a line of a source that works on a code host: hosts render Markdown unless they are
 * asked for the plain file, and a rendered file has no lines.
 * @param href the link to the source itself
 * @param line counted from 1
 */
export function lineHref(href: string, source: TextSource, line: number): string {
  const query = textTypeOf(source.mediaType) === 'text/markdown' ? '?plain=1' : '';
  return `${textHref(href, source)}${query}#L${line}`;
}
