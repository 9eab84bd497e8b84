import { writeZip } from '../../../stages/extract/zip.ts';

/** A paragraph of a Word document: its words, or with a style, a list or bold type. */
export type WordBlock =
  | string
  | {
      readonly words: string;
      /** The name of a style, such as `heading 1`. */
      readonly style?: string;
      readonly list?: 'bullets' | 'numbers';
      readonly isBold?: boolean;
      /** Of a note that the words end with. */
      readonly note?: string;
    }
  | { readonly rows: readonly (readonly string[])[] };

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** Of shapes and drawings. */
const MORE: Readonly<Record<string, string>> = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  r: R,
  v: 'urn:schemas-microsoft-com:vml',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
};
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The bytes of a `.docx`, the same each time. */
export function wordFile(blocks: readonly WordBlock[]): Buffer {
  return wordFileOf(documentXml(blocks.map(blockXml).join('')), blocks);
}

/** The same with the XML of its document as it is given. */
export function wordFileOf(
  document: string,
  blocks: readonly WordBlock[] = [],
  styles = stylesXml(blocks),
): Buffer {
  const parts = ['document', 'styles', 'numbering', 'footnotes'];
  const files: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
      .map(
        (part) =>
          `<Override PartName="/word/${part}.xml" ContentType="${TYPES}.${part === 'document' ? 'document.main' : part}+xml"/>`,
      )
      .join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${parts
      .slice(1)
      .map((part) => `<Relationship Id="${part}" Type="${R}/${part}" Target="${part}.xml"/>`)
      .join('')}</Relationships>`,
    'word/document.xml': document,
    'word/styles.xml': styles,
    'word/numbering.xml': numberingXml(),
    'word/footnotes.xml': footnotesXml(blocks),
  };
  const bytes = Object.entries(files).map(([name, xml]): [string, Buffer] => [
    name,
    Buffer.from(HEAD + xml),
  ]);
  return writeZip(new Map(bytes));
}

export function documentXml(body: string): string {
  return `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`;
}

/** The same with shapes, formulas and alternatives in it. */
export function drawnXml(body: string): string {
  const more = Object.entries(MORE).map(([prefix, name]) => ` xmlns:${prefix}="${name}"`);
  return documentXml(body).replace('<w:document', `<w:document${more.join('')}`);
}

function blockXml(block: WordBlock, index: number): string {
  if (typeof block === 'string') return `<w:p>${runXml(block)}</w:p>`;
  if ('rows' in block) {
    const rows = block.rows.map(
      (cells) =>
        `<w:tr>${cells.map((cell) => `<w:tc><w:p>${runXml(cell)}</w:p></w:tc>`).join('')}</w:tr>`,
    );
    return `<w:tbl>${rows.join('')}</w:tbl>`;
  }
  const { words, style, list, isBold, note } = block;
  const properties = [
    ...(style === undefined ? [] : [`<w:pStyle w:val="${styleId(style)}"/>`]),
    ...(list === undefined
      ? []
      : [`<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list === 'bullets' ? 1 : 2}"/></w:numPr>`]),
  ].join('');
  const mark =
    note === undefined ? '' : `<w:r><w:footnoteReference w:id="${noteId(index)}"/></w:r>`;
  return `<w:p><w:pPr>${properties}</w:pPr>${runXml(words, isBold)}${mark}</w:p>`;
}

/** Lines of words are parted by breaks. */
function runXml(words: string, isBold = false): string {
  const texts = words.split('\n').map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`);
  return `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}${texts.join('<w:br/>')}</w:r>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function styleId(style: string): string {
  return style.replaceAll(' ', '');
}

/** The XML of `styles.xml` with these styles in it. */
export function stylesOf(styles: string): string {
  return `<w:styles xmlns:w="${W}">${styles}</w:styles>`;
}

function stylesXml(blocks: readonly WordBlock[]): string {
  const styles = blocks.flatMap((block) => {
    return typeof block === 'object' && 'style' in block ? [block.style ?? ''] : [];
  });
  const own = [...new Set(styles)].map(
    (style) =>
      `<w:style w:type="paragraph" w:styleId="${styleId(style)}"><w:name w:val="${style}"/></w:style>`,
  );
  return stylesOf(own.join(''));
}

function numberingXml(): string {
  const kinds = ['bullet', 'decimal'].map(
    (kind, index) =>
      `<w:abstractNum w:abstractNumId="${index}"><w:lvl w:ilvl="0"><w:numFmt w:val="${kind}"/></w:lvl></w:abstractNum>`,
  );
  const numbers = [1, 2].map(
    (id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`,
  );
  return `<w:numbering xmlns:w="${W}">${kinds.join('')}${numbers.join('')}</w:numbering>`;
}

function footnotesXml(blocks: readonly WordBlock[]): string {
  const notes = blocks.flatMap((block, index) => {
    const note = typeof block === 'object' && 'note' in block ? block.note : undefined;
    return note === undefined
      ? []
      : [`<w:footnote w:id="${noteId(index)}"><w:p>${runXml(note)}</w:p></w:footnote>`];
  });
  return `<w:footnotes xmlns:w="${W}">${notes.join('')}</w:footnotes>`;
}

/** Word keeps the first ones for lines. */
function noteId(index: number): number {
  return index + 2;
}
