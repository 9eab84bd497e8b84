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
  let flow = emptyFlow();
  const outer: Flow[] = [];
  const setBold = (isBold: boolean): void => {
    if (flow.isBold === isBold) return;
    flow.words += isBold ? '<strong>' : '</strong>';
    flow.isBold = isBold;
  };
  const takeParagraph = ({ level, isItem }: ParagraphForm): string => {
    setBold(false);
    const { words, boxes } = flow;
    flow.words = '';
    flow.boxes = '';
    if (words.trim() === '') return boxes;
    if (level > 0) return `<h${level}>${words}</h${level}>${boxes}`;
    if (isItem) return `<ul><li>${words}</li></ul>${boxes}`;
    return `<p>${words}</p>${boxes}`;
  };
  const closeTable = (): void => {
    if (flow.rows !== '') flow.done += `<table>${flow.rows}</table>`;
    flow.rows = '';
  };
  const endParagraph = (form: ParagraphForm): void => {
    const paragraph = takeParagraph(form);
    if (form.isInTable) {
      flow.cell += paragraph;
      return;
    }
    if (paragraph !== '') closeTable();
    flow.done += paragraph;
  };
  const endRow = (): void => {
    if (flow.row !== '') flow.rows += `<tr>${flow.row}</tr>`;
    flow.row = '';
  };
  const whole = (form: ParagraphForm): string => {
    endParagraph({ ...form, isInTable: false });
    if (flow.cell !== '') flow.row += `<td>${flow.cell}</td>`;
    endRow();
    closeTable();
    // Neighbours are items of one list.
    return flow.done.replaceAll('</ul><ul>', '');
  };
  const aside = (): string => {
    const html = whole({ level: 0, isItem: false, isInTable: false });
    flow = outer.pop() ?? emptyFlow();
    return html;
  };
  return {
    text: (words, isBold) => {
      setBold(isBold);
      flow.words += escaped(words);
    },
    lineBreak: () => {
      flow.words += '<br>';
    },
    endParagraph,
    endCell: (form) => {
      flow.row += `<td>${flow.cell}${takeParagraph(form)}</td>`;
      flow.cell = '';
    },
    endRow,
    openAside: () => {
      outer.push(flow);
      flow = emptyFlow();
    },
    closeNote: () => {
      notes.push(aside());
      flow.words += noteMark(notes.length);
    },
    closeBox: () => {
      const box = aside();
      flow.boxes += box;
    },
    html: (form) => whole(form) + noteList(notes),
  };
}
