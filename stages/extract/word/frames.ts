import type { Element, ElementContent } from 'hast';
import type { XmlElement } from '../xml.ts';
import type { Body } from './body.ts';
import { emptyParagraph, type WordParagraph } from './paragraph.ts';
import { element } from './runs.ts';

/** What holds paragraphs, while it is read. */
export interface Frame {
  readonly name: string;
  readonly body: Body;
  paragraph: WordParagraph | null;
  table: Element | null;
  row: Element | null;
}

/** What a note holds, with its id. */
export type OnNote = (id: string, children: ElementContent[]) => void;

const FRAMES: ReadonlySet<string> = new Set(['w:tc', 'w:txbxContent', 'w:footnote', 'w:endnote']);

/** The document, and the cells, boxes and notes that are open in it. */
export function createFrames(createBody: () => Body, onNote: OnNote) {
  const document: Frame = frameOf('document', createBody());
  const frames: Frame[] = [document];
  const here = (): Frame => frames.at(-1) ?? document;
  return {
    document: document.body.children,
    here,
    open: ({ name, attributes }: XmlElement): void => {
      const frame = here();
      if (name === 'w:p') frame.paragraph = frame.paragraph ?? emptyParagraph();
      else if (name === 'w:tbl') {
        finish(frame);
        frame.table = element('table');
      } else if (name === 'w:tr' && frame.table !== null) frame.row = element('tr');
      else if (FRAMES.has(name)) {
        // Of notes, those with a type are the lines above them.
        const isLine = attributes['w:type'] !== undefined;
        frames.push(frameOf(isLine ? '' : (attributes['w:id'] ?? name), createBody()));
      }
    },
    close: (name: string): void => {
      const frame = here();
      if (!FRAMES.has(name)) closeBlock(name, frame);
      else if (frames.length > 1) {
        finish(frame);
        frames.pop();
        closeFrame(name, frame, here(), onNote);
      }
    },
    end: (): void => {
      finish(document);
    },
  };
}

function frameOf(name: string, body: Body): Frame {
  return { name, body, paragraph: null, table: null, row: null };
}

function closeBlock(name: string, frame: Frame): void {
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
  }
}

function closeFrame(name: string, { name: id, body }: Frame, outer: Frame, onNote: OnNote): void {
  if (name === 'w:tc') outer.row?.children.push(element('td', body.children));
  else if (name === 'w:txbxContent') outer.paragraph?.boxes.push(element('div', body.children));
  else if (id !== '') onNote(id, body.children);
}

/** A paragraph that was to go on with the next one is the last of its frame. */
function finish(frame: Frame): void {
  if (frame.paragraph !== null) frame.body.add(frame.paragraph);
  frame.paragraph = null;
}
