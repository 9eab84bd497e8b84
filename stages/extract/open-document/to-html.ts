import { escaped, noteList, noteMark } from '../flat-html/html.ts';
import { readXml, type XmlElement } from '../xml.ts';
import { createStyles, type Styles } from './styles.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const PREFIXES = {
  [`${OASIS}:office:1.0`]: 'office',
  [`${OASIS}:text:1.0`]: 'text',
  [`${OASIS}:table:1.0`]: 'table',
  [`${OASIS}:drawing:1.0`]: 'draw',
  [`${OASIS}:style:1.0`]: 'style',
  [`${OASIS}:xsl-fo-compatible:1.0`]: 'fo',
} as const;

/** What holds no words of the text. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'office:annotation',
  'office:annotation-end',
  'office:forms',
  'text:alphabetical-index',
  'text:bibliography',
  'text:illustration-index',
  'text:note-citation',
  'text:object-index',
  'text:ruby-text',
  'text:sequence-decls',
  'text:table-index',
  'text:table-of-content',
  'text:tracked-changes',
  'text:user-index',
]);
/** In a drawing, only the words of boxes are words of the text. */
const DRAWING = 'draw:frame';
const TEXT_BOX = 'draw:text-box';
const ELEMENTS: Readonly<Record<string, string>> = {
  'text:list': 'ul',
  'text:list-item': 'li',
  'text:list-header': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
};
const PARAGRAPHS: ReadonlySet<string> = new Set(['text:h', 'text:p']);
const MOST_SPACES = 100;

/**
 * The `content.xml` of an OpenDocument text as flat HTML.
 * https://docs.oasis-open.org/office/OpenDocument/v1.3/
 * @throws XmlDamaged
 */
export function toHtml(content: Uint8Array): string {
  const styles = createStyles();
  const writer = createWriter(styles);
  let inBody = false;
  let skipped = 0;
  readXml(content, PREFIXES, {
    open: (element) => {
      if (skipped > 0 || LEFT_OUT.has(element.name) || (inBody && isHidden(element))) skipped += 1;
      else if (element.name === 'office:text') inBody = true;
      else if (inBody) writer.open(element);
      else styles.open(element);
    },
    close: (name) => {
      if (skipped > 0) skipped -= 1;
      else if (name === 'office:text') inBody = false;
      else if (inBody) writer.close(name);
      else styles.close(name);
    },
    text: (words) => {
      if (inBody && skipped === 0) writer.text(words);
    },
  });
  return writer.html();
}

function isHidden({ attributes }: XmlElement): boolean {
  return attributes['text:is-hidden'] === 'true' || attributes['text:display'] === 'none';
}

/** Where words go: the text itself, a note, or a box of text that stands behind its paragraph. */
interface Target {
  html: string;
  readonly kind: 'body' | 'note' | 'box';
  /** Boxes that were met within a paragraph. */
  boxes: string;
  paragraphs: number;
}

function createWriter(styles: Styles) {
  const targets = createTargets();
  const ends: string[] = [];
  let drawings = 0;
  return {
    open: (element: XmlElement): void => {
      const { name, attributes } = element;
      const [before, after] = tagsOf(element, styles);
      if (PARAGRAPHS.has(name)) targets.last().paragraphs += 1;
      targets.last().html += before;
      ends.push(after);
      if (name === 'text:note-body') targets.begin('note');
      else if (name === TEXT_BOX) targets.begin('box');
      else if (name === DRAWING) drawings += 1;
      else if (name === 'text:s') {
        const count = Number(attributes['text:c'] ?? 1) || 1;
        targets.last().html += ' '.repeat(Math.min(MOST_SPACES, count));
      }
    },
    close: (name: string): void => {
      const target = targets.last();
      target.html += ends.pop() ?? '';
      if (name === DRAWING) drawings -= 1;
      else if (name === 'text:note-body' || name === TEXT_BOX) targets.end();
      else if (PARAGRAPHS.has(name)) {
        target.paragraphs -= 1;
        if (target.paragraphs > 0) return;
        target.html += target.boxes;
        target.boxes = '';
      }
    },
    text: (words: string): void => {
      const target = targets.last();
      const isOfDrawing = drawings > 0 && target.kind === 'body';
      if (!isOfDrawing && (target.paragraphs > 0 || words.trim() !== ''))
        target.html += escaped(words);
    },
    html: targets.html,
  };
}

/** What stands before the words of an element, and behind them. */
function tagsOf(element: XmlElement, styles: Styles): readonly [string, string] {
  const { name } = element;
  if (PARAGRAPHS.has(name)) return styles.paragraph(element);
  if (name === 'text:span') return styles.span(element);
  if (name === 'text:tab') return [' ', ''];
  if (name === 'text:line-break') return ['<br>', ''];
  const tag = ELEMENTS[name];
  return tag === undefined ? ['', ''] : [`<${tag}>`, `</${tag}>`];
}

/** Where words go now: a note or a box within the text, or the text. */
function createTargets() {
  const notes: string[] = [];
  const made = (kind: Target['kind']): Target => ({ html: '', kind, boxes: '', paragraphs: 0 });
  const body = made('body');
  const targets: Target[] = [body];
  const last = (): Target => targets.at(-1) ?? body;
  return {
    last,
    begin: (kind: Target['kind']): void => void targets.push(made(kind)),
    end: (): void => {
      const { kind, html } = last();
      if (kind === 'body') return;
      targets.pop();
      if (kind === 'note') {
        notes.push(html);
        last().html += noteMark(notes.length);
      } else if (last().paragraphs > 0) last().boxes += html;
      else last().html += html;
    },
    html: (): string => body.html + noteList(notes),
  };
}
