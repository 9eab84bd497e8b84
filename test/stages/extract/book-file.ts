import { zipOf } from './open-document-file.ts';

const CONTAINER =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

/** The bytes of an `.epub` of chapters, each the body of a page, the same each time. */
export function bookFile(
  chapters: readonly string[],
  {
    title = 'The Lantern Keepers',
    authors = ['Mira Solheim'],
    more = {},
  }: {
    readonly title?: string;
    readonly authors?: readonly string[];
    readonly more?: Readonly<Record<string, string>>;
  } = {},
): Buffer {
  const items = chapters.map(
    (_, index) =>
      `<item id="c${index}" href="text/part%20${index}.xhtml" media-type="application/xhtml+xml"/>`,
  );
  const order = chapters.map((_, index) => `<itemref idref="c${index}"/>`);
  const creators = authors.map((author) => `<dc:creator>${author}</dc:creator>`);
  const book = `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title>${creators.join('')}</metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${items.toReversed().join('')}</manifest><spine><itemref idref="nav"/>${order.join('')}</spine></package>`;
  const pages = chapters.map((body, index) => [
    `OEBPS/text/part ${index}.xhtml`,
    `<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
  ]);
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/book.opf': book,
    'OEBPS/nav.xhtml': '<html><body><nav><p>Contents of the book.</p></nav></body></html>',
    ...Object.fromEntries(pages),
    ...more,
  });
}
