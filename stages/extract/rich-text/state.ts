import { levelOf } from './tables.ts';
import type { ParagraphForm } from './writer.ts';

/** What is in force within a group of RTF. */
export interface RtfState {
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

/** What a document begins with. */
export function startState(): RtfState {
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

export function formOf({ level, outline, isItem, isInTable }: RtfState): ParagraphForm {
  return { level: level > 0 ? level : levelOf(outline), isItem, isInTable };
}

/** Groups whose words are not those of the text. */
const NO_TEXT: ReadonlySet<string> = new Set(
  'annotation atnauthor atndate atnid atnparent atnref colortbl comment datafield docvar filetbl fldinst footer footerf footerl footerr ftncn ftnsep ftnsepc generator header headerf headerl headerr info keywords listoverridetable listtable listtext nonshppict objdata operator pict pn pntext pntxta pntxtb private revtbl rsidtbl shprslt sn sp sv tc tcn themedata title txe userprops wgrffmtfilter xe xmlnstbl'.split(
    ' ',
  ),
);
/** Destinations that readers may leave out, and that hold words of the text. */
const KEPT: ReadonlySet<string> = new Set(['shpinst', 'shptxt', 'fldrslt']);

/**
 * The state of a group whose first word is known.
 * @param isOptional whether `\\*` stands before it
 */
export function openedBy(word: string, isOptional: boolean, state: RtfState): RtfState {
  if (word === 'fonttbl') return { ...state, place: 'fonts' };
  if (word === 'stylesheet') return { ...state, place: 'styles' };
  if (word === 'footnote' && state.place === 'text') {
    return { ...state, aside: 'note', isInTable: false };
  }
  if (word === 'shptxt') return { ...state, place: 'text', aside: 'box', isInTable: false };
  const isTable = state.place === 'fonts' || state.place === 'styles';
  const isLeftOut = NO_TEXT.has(word) || (isOptional && !isTable && !KEPT.has(word));
  return word === 'shpinst' || isLeftOut ? { ...state, place: 'nowhere' } : state;
}

/** What a control word sets. */
export function setState(
  state: RtfState,
  word: string,
  value: number | null,
  levels: ReadonlyMap<number, number>,
): void {
  const isOn = value !== 0;
  if (word === 'pard') {
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
