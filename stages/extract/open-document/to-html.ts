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
  const notes: string[] = [];
  const targets: Target[] = [{ html: '', kind: 'body', boxes: '', paragraphs: 0 }];
  const ends: string[] = [];
  let drawings = 0;
  const last = (): Target => {
    const target = targets.at(-1);
    if (target === undefined) throw new Error('There is always a target');
    return target;
  };
  const write = (html: string): void => {
    last().html += html;
  };
  const begin = (kind: Target['kind']): void => {
    targets.push({ html: '', kind, boxes: '', paragraphs: 0 });
  };
  const open = (element: XmlElement): void => {
    const { name, attributes } = element;
    let end = '';
    const tag = ELEMENTS[name];
    if (name === 'text:p' || name === 'text:h') {
      const [before, after] = styles.paragraph(element);
      last().paragraphs += 1;
      write(before);
      end = after;
    } else if (name === 'text:span') {
      const [before, after] = styles.span(element);
      write(before);
      end = after;
    } else if (tag !== undefined) {
      write(`<${tag}>`);
      end = `</${tag}>`;
    } else if (name === 'text:note-body') begin('note');
    else if (name === TEXT_BOX) begin('box');
    else if (name === DRAWING) drawings += 1;
    else if (name === 'text:s')
      write(' '.repeat(Math.min(MOST_SPACES, Number(attributes['text:c'] ?? 1) || 1)));
    else if (name === 'text:tab') write(' ');
    else if (name === 'text:line-break') write('<br>');
    ends.push(end);
  };
  const close = (name: string): void => {
    write(ends.pop() ?? '');
    const target = last();
    if (name === DRAWING) drawings -= 1;
    else if (name === 'text:p' || name === 'text:h') {
      target.paragraphs -= 1;
      if (target.paragraphs === 0) {
        target.html += target.boxes;
        target.boxes = '';
      }
    } else if ((name === 'text:note-body' || name === TEXT_BOX) && targets.length > 1) {
      targets.pop();
      if (target.kind === 'note') {
        notes.push(target.html);
        write(noteMark(notes.length));
      } else if (last().paragraphs > 0) last().boxes += target.html;
      else write(target.html);
    }
  };
  return {
    open,
    close,
    text: (words: string): void => {
      const isOfDrawing = drawings > 0 && last().kind === 'body';
      if (!isOfDrawing && (last().paragraphs > 0 || words.trim() !== '')) write(escaped(words));
    },
    html: (): string => last().html + noteList(notes),
  };
}
