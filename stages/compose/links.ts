import type { MediaType } from '../document.ts';

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

/**
 * A link to a line of a source that works on a code host: hosts render Markdown unless they are
 * asked for the plain file, and a rendered file has no lines.
 * @param href the link to the source itself
 * @param line counted from 1
 */
export function lineHref(href: string, mediaType: MediaType, line: number): string {
  return `${href}${mediaType === 'text/markdown' ? '?plain=1' : ''}#L${line}`;
}
