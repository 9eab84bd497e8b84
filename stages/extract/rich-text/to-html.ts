import { decodeWith, lenientDecoder } from '../../read/decoding.ts';
import { charsetOfPage } from './charsets.ts';
import { addFont, addStyle, emptyRow, levelOf, type RtfTables, type TableRow } from './tables.ts';
import { tokensOf } from './tokens.ts';
import { createWriter, type ParagraphForm, type RtfWriter } from './writer.ts';

/** RTF that nests deeper is no document. */
const DEEPEST = 1000;

/** What is no RTF. */
export class RtfDamaged extends Error {}

/** What is in force within a group. */
interface State {
  /** What the words of the group are. */
  readonly place: 'text' | 'fonts' | 'styles' | 'nowhere';
  readonly aside: 'note' | 'box' | null;
  font: number;
  isBold: boolean;
  isHidden: boolean;
  /** How many bytes stand for a character that follows as a number, for readers that do not know it. */
  skip: number;
  level: number;
  outline: number;
  isItem: boolean;
  isInTable: boolean;
}

/** Groups whose words are not those of the text. */
const NO_TEXT: ReadonlySet<string> = new Set(
  'annotation atnauthor atndate atnid atnparent atnref colortbl comment datafield docvar filetbl fldinst footer footerf footerl footerr ftncn ftnsep ftnsepc generator header headerf headerl headerr info keywords listoverridetable listtable listtext nonshppict objdata operator pict pn pntext pntxta pntxtb private revtbl shprslt rsidtbl sn sp sv tc tcn themedata title txe userprops wgrffmtfilter xe xmlnstbl'.split(
    ' ',
  ),
);
/** Destinations that readers may leave out, and that hold words of the text. */
const KEPT: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'fldrslt']);
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
  const reader = createReader(createWriter());
  const states: State[] = [start()];
  let isGroupStart = false;
  let isOptional = false;
  const current = (): State => states.at(-1) ?? start();
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
      if (states.length > 1) reader.close(current());
      if (states.length > 1) states.pop();
    } else if (token.kind === 'bytes') reader.bytes(token.bytes, current());
    else if (token.word === '*' && isGroupStart) {
      isOptional = true;
      continue;
    } else if (isGroupStart) {
      const opened = reader.opened(token.word, isOptional, current());
      states[states.length - 1] = opened;
      reader.word(token.word, token.value, opened);
    } else reader.word(token.word, token.value, current());
    isGroupStart = false;
  }
  reader.flush();
  return reader.html(current());
}

function start(): State {
  return {
    place: 'text',
    aside: null,
    font: 0,
    isBold: false,
    isHidden: false,
    skip: 1,
    level: 0,
    outline: -1,
    isItem: false,
    isInTable: false,
  };
}

function formOf({ level, outline, isItem, isInTable }: State): ParagraphForm {
  return { level: level > 0 ? level : levelOf(outline), isItem, isInTable };
}

/** Makes the function that gives the decoder of a charset, which is made once. */
function createDecoders(): (charset: string) => ReturnType<typeof lenientDecoder> {
  const decoders = new Map<string, ReturnType<typeof lenientDecoder>>();
  return (charset) => {
    const decoder = decoders.get(charset) ?? lenientDecoder(charset);
    decoders.set(charset, decoder);
    return decoder;
  };
}

function createReader(writer: RtfWriter) {
  const tables: RtfTables = { charsets: new Map(), levels: new Map() };
  let page = charsetOfPage(null);
  let row: TableRow = emptyRow();
  let pending = '';
  let pendingState = start();
  let toSkip = 0;
  const write = (words: string, state: State): void => {
    if (state.place === 'fonts' || state.place === 'styles') {
      row.name += words;
      if (words.includes(';')) endRow(state.place);
    } else if (state.place === 'text' && !state.isHidden) writer.text(words, state.isBold);
  };
  const decoderOf = createDecoders();
  const flush = (): void => {
    if (pending === '') return;
    const charset = tables.charsets.get(pendingState.font) ?? page;
    const words = decodeWith(decoderOf(charset), Buffer.from(pending, 'latin1'));
    pending = '';
    write(words, pendingState);
  };
  const endRow = (place: State['place']): void => {
    if (place === 'fonts') addFont(tables, row);
    else if (place === 'styles') addStyle(tables, row);
    row = emptyRow();
  };
  return {
    flush,
    /** The state of a group whose first word is known. */
    opened(word: string, isOptional: boolean, state: State): State {
      if (word === 'fonttbl') return { ...state, place: 'fonts' };
      if (word === 'stylesheet') return { ...state, place: 'styles' };
      if (word === 'footnote' && state.place === 'text') {
        writer.openAside();
        return { ...state, aside: 'note', isInTable: false };
      }
      if (word === 'shptxt') {
        writer.openAside();
        return { ...state, place: 'text', aside: 'box', isInTable: false };
      }
      if (word === 'shpinst') return { ...state, place: 'nowhere' };
      const isTable = state.place === 'fonts' || state.place === 'styles';
      if (NO_TEXT.has(word) || (isOptional && !isTable && !KEPT.has(word))) {
        return { ...state, place: 'nowhere' };
      }
      return state;
    },
    close(state: State): void {
      if (state.place === 'fonts' || state.place === 'styles') endRow(state.place);
      if (state.aside === 'note') writer.closeNote();
      else if (state.aside === 'box') writer.closeBox();
    },
    bytes(bytes: string, state: State): void {
      const skipped = Math.min(toSkip, bytes.length);
      toSkip -= skipped;
      if (skipped === bytes.length) return;
      pendingState = state;
      pending += bytes.slice(skipped);
    },
    word(word: string, value: number | null, state: State): void {
      if (word === 'u' && value !== null) {
        flush();
        write(String.fromCharCode(value & 0xffff), state);
        toSkip = state.skip;
        return;
      }
      if (toSkip > 0 && CHARACTERS[word] !== undefined) {
        toSkip -= 1;
        return;
      }
      toSkip = 0;
      flush();
      const character = CHARACTERS[word];
      if (character !== undefined) write(character, state);
      else if (word === 'ansicpg') page = charsetOfPage(value);
      else if (word === 'mac') page = 'macintosh';
      else if (state.place === 'fonts' || state.place === 'styles') readRow(row, word, value);
      else if (state.place === 'text') control(word, value, state, tables, writer);
    },
    html: (state: State): string => writer.html(formOf(state)),
  };
}

function readRow(row: TableRow, word: string, value: number | null): void {
  if ((word === 'f' || word === 's') && value !== null) row.number = value;
  else if (word === 'fcharset') row.charset = value;
  else if (word === 'outlinelevel') row.outline = value;
}

function control(
  word: string,
  value: number | null,
  state: State,
  { levels }: RtfTables,
  writer: RtfWriter,
): void {
  const isOn = value !== 0;
  if (word === 'par' || word === 'sect' || word === '\n' || word === '\r')
    writer.endParagraph(formOf(state));
  else if (word === 'line') writer.lineBreak();
  else if (word === 'cell' || word === 'nestcell') writer.endCell(formOf(state));
  else if (word === 'row') writer.endRow();
  else if (word === 'pard') {
    Object.assign(state, { level: 0, outline: -1, isItem: false, isInTable: false });
  } else if (word === 'plain') Object.assign(state, { isBold: false, isHidden: false });
  else if (word === 's') state.level = levels.get(value ?? 0) ?? 0;
  else if (word === 'outlinelevel') state.outline = value ?? -1;
  else if (word === 'ls') state.isItem = isOn;
  else if (word === 'intbl') state.isInTable = true;
  else if (word === 'f') state.font = value ?? 0;
  else if (word === 'b') state.isBold = isOn;
  else if (word === 'v' || word === 'deleted') state.isHidden = isOn;
  else if (word === 'uc') state.skip = value ?? 1;
}
