import { escaped, noteList, noteMark } from '../flat-html/html.ts';

/** What is known of a paragraph when it ends. */
export interface ParagraphForm {
  /** Depth of heading; 0 for none. */
  readonly level: number;
  readonly isItem: boolean;
  readonly isInTable: boolean;
}

/** Words, paragraphs, cells and notes of RTF, put together as flat HTML. */
export interface RtfWriter {
  readonly text: (words: string, isBold: boolean) => void;
  readonly lineBreak: () => void;
  readonly endParagraph: (form: ParagraphForm) => void;
  readonly endCell: (form: ParagraphForm) => void;
  readonly endRow: () => void;
  /** What follows is a note, or a box of text, until it is closed. */
  readonly openAside: () => void;
  readonly closeNote: () => void;
  readonly closeBox: () => void;
  readonly html: (form: ParagraphForm) => string;
}

/** Words that are put together: paragraphs that are done, and one that is not. */
interface Flow {
  done: string;
  words: string;
  isBold: boolean;
  cell: string;
  row: string;
  rows: string;
  boxes: string;
}

function emptyFlow(): Flow {
  return { done: '', words: '', isBold: false, cell: '', row: '', rows: '', boxes: '' };
}

export function createWriter(): RtfWriter {
  const notes: string[] = [];
  const outer: Flow[] = [];
  let flow = emptyFlow();
  const closeAside = (): string => {
    const html = whole(flow, { level: 0, isItem: false, isInTable: false });
    flow = outer.pop() ?? emptyFlow();
    return html;
  };
  return {
    text: (words, isBold) => {
      setBold(flow, isBold);
      flow.words += escaped(words);
    },
    lineBreak: () => {
      flow.words += '<br>';
    },
    endParagraph: (form) => endParagraph(flow, form),
    endCell: (form) => {
      flow.row += `<td>${flow.cell}${takeParagraph(flow, form)}</td>`;
      flow.cell = '';
    },
    endRow: () => endRow(flow),
    openAside: () => {
      outer.push(flow);
      flow = emptyFlow();
    },
    closeNote: () => {
      notes.push(closeAside());
      flow.words += noteMark(notes.length);
    },
    closeBox: () => {
      const box = closeAside();
      flow.boxes += box;
    },
    html: (form) => whole(flow, form) + noteList(notes),
  };
}

function setBold(flow: Flow, isBold: boolean): void {
  if (flow.isBold === isBold) return;
  flow.words += isBold ? '<strong>' : '</strong>';
  flow.isBold = isBold;
}

function takeParagraph(flow: Flow, { level, isItem }: ParagraphForm): string {
  setBold(flow, false);
  const { words, boxes } = flow;
  flow.words = '';
  flow.boxes = '';
  if (words.trim() === '') return boxes;
  if (level > 0) return `<h${level}>${words}</h${level}>${boxes}`;
  if (isItem) return `<ul><li>${words}</li></ul>${boxes}`;
  return `<p>${words}</p>${boxes}`;
}

function endParagraph(flow: Flow, form: ParagraphForm): void {
  const paragraph = takeParagraph(flow, form);
  if (form.isInTable) {
    flow.cell += paragraph;
    return;
  }
  if (paragraph !== '') closeTable(flow);
  flow.done += paragraph;
}

function closeTable(flow: Flow): void {
  if (flow.rows !== '') flow.done += `<table>${flow.rows}</table>`;
  flow.rows = '';
}

function endRow(flow: Flow): void {
  if (flow.row !== '') flow.rows += `<tr>${flow.row}</tr>`;
  flow.row = '';
}

function whole(flow: Flow, form: ParagraphForm): string {
  endParagraph(flow, { ...form, isInTable: false });
  if (flow.cell !== '') flow.row += `<td>${flow.cell}</td>`;
  endRow(flow);
  closeTable(flow);
  // Neighbours are items of one list.
  return flow.done.replaceAll('</ul><ul>', '');
}
