import type { Element, ElementContent } from 'hast';
import { readXml, type XmlElement } from '../xml.ts';
import { createAlternatives } from './alternatives.ts';
import type { Body } from './body.ts';
import { createFields } from './fields.ts';
import { isOn, WORD_PREFIXES } from './names.ts';
import { emptyParagraph, setProperty, type WordParagraph } from './paragraph.ts';
import { createRuns, element, signOf } from './runs.ts';
import type { Styles } from './styles.ts';

/** What holds no words of the text: what was deleted or moved away, what it looked like before. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:rt',
  'w:sectPr',
  'w:tblPr',
  'w:tblGrid',
  'w:tcPr',
]);
const TEXTS: ReadonlySet<string> = new Set(['w:t', 'm:t']);

/** What a part is read with. */
export interface TreeSettings {
  readonly styles: Styles;
  readonly createBody: () => Body;
}

/** What holds paragraphs, while it is read. */
interface Frame {
  readonly name: string;
  readonly body: Body;
  paragraph: WordParagraph | null;
  table: Element | null;
  row: Element | null;
}

/**
 * The words of a part of WordprocessingML as elements of flat HTML: paragraphs, headings, lists,
 * tables; words of boxes behind the paragraph that they are anchored in. Marks of notes become links
 * to `#footnote-1`. ISO/IEC 29500-1, 17.
 * @param onNote what a `footnote` or `endnote` of a part of notes holds, with its id
 * @returns the body of a document, once
 * @throws XmlDamaged
 */
export function readDocumentTree(
  bytes: Uint8Array,
  { styles, createBody }: TreeSettings,
  onNote: (id: string, children: ElementContent[]) => void = () => undefined,
): ElementContent[] {
  const reader = createReader(styles, createBody, onNote);
  readXml(bytes, WORD_PREFIXES, reader);
  reader.end();
  return reader.children;
}

function createReader(
  styles: Styles,
  createBody: () => Body,
  onNote: (id: string, children: ElementContent[]) => void,
) {
  const document: Frame = frameOf('document', createBody());
  const frames: Frame[] = [document];
  const runs = createRuns(styles);
  const fields = createFields();
  const alternatives = createAlternatives();
  let skipped = 0;
  let inParagraphProperties = false;
  let inMarkProperties = false;
  let isText = false;
  let isPlaceholder = false;
  const here = (): Frame => frames.at(-1) ?? document;
  const addPhrase = (node: ElementContent | null): void => {
    const { paragraph } = here();
    if (paragraph === null || node === null || fields.isInCode()) return;
    const phrase = runs.phrase(node, paragraph.style);
    if (phrase !== null) paragraph.phrases.push(phrase);
  };
  const begin = (name: string): void => {
    frames.push(frameOf(name, createBody()));
  };
  const openProperty = (element_: XmlElement): void => {
    if (element_.name === 'w:rPr') inMarkProperties = true;
    const { paragraph } = here();
    if (paragraph !== null) setProperty(paragraph, element_, inMarkProperties);
  };
  const openBlock = ({ name, attributes }: XmlElement): void => {
    const frame = here();
    if (name === 'w:p') frame.paragraph = frame.paragraph ?? emptyParagraph();
    else if (name === 'w:tbl') {
      finish(frame);
      frame.table = element('table');
    } else if (name === 'w:tr' && frame.table !== null) frame.row = element('tr');
    else if (name === 'w:tc' || name === 'w:txbxContent') begin(name);
    else if (name === 'w:footnote' || name === 'w:endnote') {
      begin(attributes['w:type'] === undefined ? (attributes['w:id'] ?? '') : '');
    }
  };
  return {
    children: document.body.children,
    end: (): void => {
      finish(document);
    },
    open: (opened: XmlElement): void => {
      const { name, attributes } = opened;
      isText = TEXTS.has(name);
      if (name === 'w:showingPlcHdr') isPlaceholder = isOn(attributes);
      const isFilled = name !== 'w:sdtContent' || !isPlaceholder;
      if (name === 'w:sdtContent') isPlaceholder = false;
      const isOut = !isFilled || (LEFT_OUT.has(name) && !inMarkProperties);
      if (skipped > 0 || isOut || !alternatives.open(opened)) skipped += 1;
      else if (inParagraphProperties) openProperty(opened);
      else if (name === 'w:pPr') inParagraphProperties = true;
      else if (name === 'w:fldChar') fields.mark(attributes['w:fldCharType'] ?? '');
      else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
        addPhrase(noteMark(name, attributes['w:id'] ?? ''));
      } else if (isRowGone(opened)) here().row = null;
      else {
        runs.open(opened);
        openBlock(opened);
        addPhrase(signOf(opened));
      }
    },
    close: (name: string): void => {
      isText = false;
      if (skipped > 0) {
        skipped -= 1;
        return;
      }
      alternatives.close(name);
      runs.close(name);
      if (name === 'w:pPr') inParagraphProperties = false;
      else if (name === 'w:rPr') inMarkProperties = false;
      else closeBlock(name, frames, onNote);
    },
    text: (words: string): void => {
      if (isText && skipped === 0) addPhrase({ type: 'text', value: words });
    },
  };
}

function frameOf(name: string, body: Body): Frame {
  return { name, body, paragraph: null, table: null, row: null };
}

/** Whether it says that a row is deleted or hidden. */
function isRowGone({ name, attributes }: XmlElement): boolean {
  return name === 'w:hidden' && isOn(attributes);
}

function noteMark(name: string, id: string): Element {
  const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  return { ...element('a'), properties: { href: `#${kind}-${id}` } };
}

function closeBlock(
  name: string,
  frames: Frame[],
  onNote: (id: string, children: ElementContent[]) => void,
): void {
  const frame = frames.at(-1);
  if (frame === undefined) return;
  const { body, paragraph } = frame;
  if (name === 'w:p' && paragraph !== null) {
    if (paragraph.isOpen) paragraph.isOpen = false;
    else {
      frame.paragraph = null;
      body.add(paragraph);
    }
  } else if (name === 'w:tr' && frame.table !== null) {
    if (frame.row !== null) frame.table.children.push(frame.row);
    frame.row = null;
  } else if (name === 'w:tbl' && frame.table !== null) {
    body.addTable(frame.table);
    frame.table = null;
  } else if (
    name === 'w:tc' ||
    name === 'w:txbxContent' ||
    name === 'w:footnote' ||
    name === 'w:endnote'
  ) {
    finish(frame);
    frames.pop();
    const outer = frames.at(-1);
    if (name === 'w:tc') outer?.row?.children.push(element('td', body.children));
    else if (name === 'w:txbxContent') outer?.paragraph?.boxes.push(element('div', body.children));
    else if (frame.name !== '') onNote(frame.name, body.children);
  }
}

/** A paragraph that was to go on with the next one is the last of its frame. */
function finish(frame: Frame): void {
  if (frame.paragraph !== null) frame.body.add(frame.paragraph);
  frame.paragraph = null;
}
