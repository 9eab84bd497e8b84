/** A format of documents. */
interface Format {
  /** For people. */
  readonly name: string;
  /** Folders are searched for these endings, in lower case. */
  readonly endings: readonly string[];
  /** Other endings that a file may have that is named itself. */
  readonly otherEndings?: readonly string[];
  /** Whether its text is extracted, as Markdown, before it is read: spans point into that. */
  readonly isPacked: boolean;
  /** Whether it tells when its words are said. */
  readonly isTimed?: boolean;
}

/**
 * The formats that are read, by media type, one row each. How a format is read stands in
 * `extract/index.ts` for those that are packed, in `parse/load.ts` for the others: neither compiles
 * without it.
 */
const table = {
  'text/plain': { name: 'plain text', endings: ['.txt', '.text'], isPacked: false },
  'text/markdown': {
    name: 'Markdown',
    endings: ['.md', '.markdown'],
    otherEndings: ['.mdown'],
    isPacked: false,
  },
  'text/html': { name: 'HTML', endings: ['.html', '.htm'], isPacked: false },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    name: 'Word',
    endings: ['.docx'],
    isPacked: true,
  },
  'application/pdf': { name: 'PDF', endings: ['.pdf'], isPacked: true },
  'text/vtt': { name: 'WebVTT', endings: ['.vtt'], isPacked: true, isTimed: true },
  'application/x-subrip': { name: 'SubRip', endings: ['.srt'], isPacked: true, isTimed: true },
  'message/rfc822': { name: 'mail', endings: ['.eml'], isPacked: true },
  'application/mbox': { name: 'mailbox', endings: ['.mbox'], isPacked: true },
  'application/vnd.oasis.opendocument.text': {
    name: 'OpenDocument',
    endings: ['.odt'],
    isPacked: true,
  },
  'application/rtf': { name: 'RTF', endings: ['.rtf'], isPacked: true },
  'application/epub+zip': { name: 'EPUB', endings: ['.epub'], isPacked: true },
} as const satisfies Readonly<Record<string, Format>>;

export type MediaType = keyof typeof table;

type OfPacking<IsPacked extends boolean> = {
  [Type in MediaType]: (typeof table)[Type]['isPacked'] extends IsPacked ? Type : never;
}[MediaType];

export type TextType = OfPacking<false>;
/** Of documents that are no text: it is extracted before they are read. */
export type PackedType = OfPacking<true>;

const formats: Readonly<Record<MediaType, Format>> = table;

export const mediaTypes: readonly MediaType[] = Object.keys(table).filter(isMediaType);

function isMediaType(type: string): type is MediaType {
  return type in table;
}

/** The endings that folders are searched for, in lower case. */
export const documentEndings: readonly string[] = mediaTypes.flatMap((type) => {
  return formats[type].endings;
});

const typesByEnding: ReadonlyMap<string, MediaType> = new Map(
  mediaTypes.flatMap((type) => {
    const { endings, otherEndings = [] } = formats[type];
    return [...endings, ...otherEndings].map((ending) => [ending, type] as const);
  }),
);

/** What a document is, by its name; plain text where that tells nothing. */
export function mediaTypeOf(path: string): MediaType {
  const ending = /\.[^./]*$/.exec(path)?.[0].toLowerCase();
  return (ending === undefined ? undefined : typesByEnding.get(ending)) ?? 'text/plain';
}

/** Whether a document is no text, by its name: what it says is extracted into a file of its own. */
export function isPacked(path: string): boolean {
  return isPackedType(mediaTypeOf(path));
}

export function isPackedType(type: MediaType): type is PackedType {
  return formats[type].isPacked;
}

/** What the text is that spans point into: that of the source, or what was extracted of it. */
export function textTypeOf(type: MediaType): TextType {
  return isPackedType(type) ? 'text/markdown' : type;
}

/** Whether the extracted text tells in comments when its paragraphs are said. */
export function isTimed(type: MediaType): boolean {
  return formats[type].isTimed === true;
}

/** What a format is called among people. */
export function formatName(type: MediaType): string {
  return formats[type].name;
}
