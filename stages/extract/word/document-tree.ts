import type { Element, ElementContent } from 'hast';
import { readXml, type XmlElement, type XmlHandlers } from '../xml.ts';
import type { Body } from './body.ts';
import { createFields } from './fields.ts';
import { isOn, WORD_PREFIXES } from './names.ts';
import { createFrames, type OnNote } from './frames.ts';
import { createOmissions } from './omissions.ts';
import { setProperty } from './paragraph.ts';
import { createRuns, element, signOf } from './runs.ts';
import type { Styles } from './styles.ts';

const TEXTS: ReadonlySet<string> = new Set(['w:t', 'm:t']);
const NOTES: ReadonlySet<string> = new Set(['w:footnoteReference', 'w:endnoteReference']);

/** What a part is read with. */
export interface TreeSettings {
  readonly styles: Styles;
  readonly createBody: () => Body;
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
  onNote: OnNote = () => undefined,
): ElementContent[] {
  const frames = createFrames(createBody, onNote);
  readXml(bytes, WORD_PREFIXES, createHandlers(styles, frames));
  frames.end();
  return frames.document;
}

function createHandlers(styles: Styles, frames: ReturnType<typeof createFrames>): XmlHandlers {
  const runs = createRuns(styles);
  const fields = createFields();
  const omissions = createOmissions();
  let inParagraphProperties = false;
  let inMarkProperties = false;
  let isText = false;
  const addPhrase = (node: ElementContent | null): void => {
    const { paragraph } = frames.here();
    if (paragraph === null || node === null || fields.isInCode()) return;
    const phrase = runs.phrase(node, paragraph.style);
    if (phrase !== null) paragraph.phrases.push(phrase);
  };
  const openProperty = (property: XmlElement): void => {
    if (property.name === 'w:rPr') inMarkProperties = true;
    const { paragraph } = frames.here();
    if (paragraph !== null) setProperty(paragraph, property, inMarkProperties);
  };
  const openContent = (opened: XmlElement): void => {
    const { name, attributes } = opened;
    if (name === 'w:fldChar') fields.mark(attributes['w:fldCharType'] ?? '');
    else if (NOTES.has(name)) addPhrase(noteMark(name, attributes['w:id'] ?? ''));
    // A row that is hidden.
    else if (name === 'w:hidden' && isOn(attributes)) frames.here().row = null;
    else {
      runs.open(opened);
      frames.open(opened);
      addPhrase(signOf(opened));
    }
  };
  return {
    open: (opened) => {
      isText = TEXTS.has(opened.name);
      if (!omissions.open(opened, inMarkProperties)) return;
      if (inParagraphProperties) openProperty(opened);
      else if (opened.name === 'w:pPr') inParagraphProperties = true;
      else openContent(opened);
    },
    close: (name) => {
      isText = false;
      if (!omissions.close(name)) return;
      runs.close(name);
      if (name === 'w:pPr') inParagraphProperties = false;
      else if (name === 'w:rPr') inMarkProperties = false;
      else frames.close(name);
    },
    text: (words) => {
      if (isText && !omissions.isInside()) addPhrase({ type: 'text', value: words });
    },
  };
}

function noteMark(name: string, id: string): Element {
  const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
  return { ...element('a'), properties: { href: `#${kind}-${id}` } };
}
