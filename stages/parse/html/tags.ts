/** A tag as it is written; what lies between tags is text. */
export interface Tag {
  /** In lower case; empty for comments, declarations and the content of scripts and the like. */
  readonly name: string;
  readonly isEnd: boolean;
  /** How many attributes it has, repeated ones among them. */
  readonly attributes: number;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** Elements whose content is no markup, and that show no prose. */
const RAW_CONTENT: ReadonlySet<string> = new Set([
  'iframe',
  'noembed',
  'noframes',
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
]);

const TAG_NAME = /<\/?([A-Za-z][^\s/>]*)/y;
const BEFORE_ATTRIBUTE = /[\s/]*/y;
const ATTRIBUTE_NAME = /[^\s/>][^\s/>=]*/y;
const EQUALS = /\s*=\s*/y;
const UNQUOTED = /[^\s>]*/y;
const COMMENT_END = /--!?>/g;

/**
 * The tags and comments of HTML in the order of the source, by the rules of its tokenizer (HTML
 * standard, 13.2.5), in time in proportion to the text. The tree is the parser's work; this tells
 * beforehand what it would cost, and where markup lies within text.
 */
export function* tagsOf(source: string): Generator<Tag> {
  let at = source.indexOf('<');
  while (at !== -1) {
    const tag = tagAt(source, at);
    if (tag !== null) yield tag;
    let next = tag?.end ?? at + 1;
    if (tag !== null && !tag.isEnd && RAW_CONTENT.has(tag.name)) {
      const end = rawEnd(source, tag.name, next);
      yield { name: '', isEnd: false, attributes: 0, start: next, end };
      next = end;
    }
    at = source.indexOf('<', next);
  }
}

/** The tag or comment that begins at a `<`; null where that is text. */
export function tagAt(source: string, start: number): Tag | null {
  TAG_NAME.lastIndex = start;
  const name = TAG_NAME.exec(source)?.[1];
  if (name !== undefined) {
    const isEnd = source[start + 1] === '/';
    const after = attributesFrom(source, TAG_NAME.lastIndex);
    return { name: name.toLowerCase(), isEnd, start, ...after };
  }
  const end = commentEnd(source, start);
  return end === null ? null : { name: '', isEnd: false, attributes: 0, start, end };
}

function attributesFrom(source: string, from: number) {
  let attributes = 0;
  let at = from;
  for (;;) {
    at = endOf(BEFORE_ATTRIBUTE, source, at);
    if (at >= source.length) return { attributes, end: source.length };
    if (source[at] === '>') return { attributes, end: at + 1 };
    at = endOf(ATTRIBUTE_NAME, source, at);
    attributes += 1;
    const value = endOf(EQUALS, source, at);
    if (value === at) continue;
    const mark = source[value];
    if (mark === '"' || mark === "'") {
      const closing = source.indexOf(mark, value + 1);
      // The parser drops a tag that the text ends in.
      if (closing === -1) return { attributes: attributes, end: source.length };
      at = closing + 1;
    } else {
      at = endOf(UNQUOTED, source, value);
    }
  }
}

/** The end of what the parser takes for a comment: `<!-- … -->`, `<!…>`, `<?…>`, `</…>`. */
function commentEnd(source: string, start: number): number | null {
  const next = source[start + 1];
  if (source.startsWith('<!--', start)) {
    if (source[start + 4] === '>') return start + 5;
    if (source.startsWith('->', start + 4)) return start + 6;
    COMMENT_END.lastIndex = start + 4;
    return COMMENT_END.test(source) ? COMMENT_END.lastIndex : source.length;
  }
  const isBogus = next === '!' || next === '?' || (next === '/' && start + 2 < source.length);
  if (!isBogus) return null;
  const end = source.indexOf('>', start);
  return end === -1 ? source.length : end + 1;
}

function rawEnd(source: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = from;
  return closing.exec(source)?.index ?? source.length;
}

/** Where a match of a sticky pattern ends; where it began, if there is none. */
function endOf(pattern: RegExp, source: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(source) ? pattern.lastIndex : from;
}
