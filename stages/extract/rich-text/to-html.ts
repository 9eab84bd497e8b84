import { charsetOfPage } from './charsets.ts';
import { formOf, openedBy, setState, startState, type RtfState } from './state.ts';
import { addFont, addStyle, emptyRow, type RtfTables, type TableRow } from './tables.ts';
import { tokensOf } from './tokens.ts';
import { createWords } from './words.ts';
import { createWriter, type RtfWriter } from './writer.ts';

/** RTF that nests deeper is no document. */
const DEEPEST = 1000;

/** What is no RTF. */
export class RtfDamaged extends Error {}

const CHARACTERS: Readonly<Record<string, string>> = {
  bullet: '•',
  emdash: '—',
  emspace: ' ',
  endash: '–',
  enspace: ' ',
  ldblquote: '“',
  lquote: '‘',
  qmspace: ' ',
  rdblquote: '”',
  rquote: '’',
  tab: ' ',
  '~': '\u00A0',
  _: '\u2011',
  '{': '{',
  '}': '}',
  '\\': '\\',
};

/**
 * RTF as flat HTML: headings by outline levels and names of styles, paragraphs, items of lists,
 * tables, notes and boxes of text.
 * @param source the bytes as Latin-1
 * @throws RtfDamaged
 */
export function toHtml(source: string): string {
  const writer = createWriter();
  const reader = createReader(writer);
  const states: RtfState[] = [startState()];
  let isGroupStart = false;
  let isOptional = false;
  const current = (): RtfState => states.at(-1) ?? startState();
  for (const token of tokensOf(source)) {
    if (token.kind === 'open') {
      reader.flush();
      if (states.length > DEEPEST) throw new RtfDamaged('its groups nest too deep');
      states.push({ ...current(), aside: null });
      isGroupStart = true;
      isOptional = false;
      continue;
    }
    if (token.kind === 'close') {
      reader.flush();
      if (states.length > 1) reader.close(states.pop() ?? startState());
    } else if (token.kind === 'bytes') reader.bytes(token.bytes, current());
    else if (token.word === '*' && isGroupStart) {
      isOptional = true;
      continue;
    } else {
      if (isGroupStart) states.push(openedBy(token.word, isOptional, states.pop() ?? startState()));
      if (isGroupStart && current().aside !== null) writer.openAside();
      reader.word(token.word, token.value, current());
    }
    isGroupStart = false;
  }
  reader.flush();
  return writer.html(formOf(current()));
}

function createReader(writer: RtfWriter) {
  const tables: RtfTables = { charsets: new Map(), levels: new Map() };
  let row: TableRow = emptyRow();
  const endRow = ({ place }: RtfState): void => {
    if (place === 'fonts') addFont(tables, row);
    else if (place === 'styles') addStyle(tables, row);
    row = emptyRow();
  };
  const write = (words: string, state: RtfState): void => {
    if (isOfTable(state)) {
      row.name += words;
      if (words.includes(';')) endRow(state);
    } else if (state.place === 'text' && !state.isHidden) writer.text(words, state.isBold);
  };
  const words = createWords(tables.charsets, write);
  return {
    flush: words.flush,
    bytes: words.bytes,
    close(state: RtfState): void {
      if (isOfTable(state)) endRow(state);
      if (state.aside === 'note') writer.closeNote();
      else if (state.aside === 'box') writer.closeBox();
    },
    word(word: string, value: number | null, state: RtfState): void {
      const character = CHARACTERS[word];
      if (word === 'u' && value !== null) words.character(value, state);
      else if (character === undefined || !words.isSkipped()) {
        words.forgetSkip();
        words.flush();
        if (character !== undefined) write(character, state);
        else if (word === 'ansicpg') words.setCharset(charsetOfPage(value));
        else if (word === 'mac') words.setCharset('macintosh');
        else if (isOfTable(state)) readRow(row, word, value);
        else if (state.place === 'text') {
          setState(state, word, value, tables.levels);
          breakText(word, state, writer);
        }
      }
    },
  };
}

function isOfTable({ place }: RtfState): boolean {
  return place === 'fonts' || place === 'styles';
}

function readRow(row: TableRow, word: string, value: number | null): void {
  if ((word === 'f' || word === 's') && value !== null) row.number = value;
  else if (word === 'fcharset') row.charset = value;
  else if (word === 'outlinelevel') row.outline = value;
}

/** Ends what a control word ends. */
function breakText(word: string, state: RtfState, writer: RtfWriter): void {
  if (word === 'par' || word === 'sect' || word === '\n' || word === '\r')
    writer.endParagraph(formOf(state));
  else if (word === 'line') writer.lineBreak();
  else if (word === 'cell' || word === 'nestcell') writer.endCell(formOf(state));
  else if (word === 'row') writer.endRow();
}
