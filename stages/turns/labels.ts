import type { Block } from '../document.ts';
import type { TurnRules } from '../language/turn-rules.ts';

/** How a label is set off from the words of its turn. */
export type LabelForm =
  /** `ANNA LEE: Yes.`, `[00:12] Anna Lee:` */
  | 'colon'
  /** The name has the line to itself; the words follow below. */
  | 'alone'
  /** `Q. Why?`, `A    Because.` */
  | 'letter'
  /** `<ana> yes`, `12:02:11 <ana> yes`, `[ana] yes`: the log of a chat. */
  | 'nick'
  /** `Ana - We should wait.` */
  | 'dash'
  /** `Ana, we should wait`, as an item of a list. */
  | 'comma'
  /** `Mr. OKAFOR. I rise`, `HON. M. OSEI.- I move`: forms that nothing but a record of speech has. */
  | 'record';

/** What may be the label of a turn; offsets are UTF-16 code units of its block's text. */
export interface Label {
  readonly block: number;
  readonly form: LabelForm;
  /** Where the line begins that the label opens. */
  readonly lineFrom: number;
  readonly lineTo: number;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** What stands in brackets behind the name. */
  readonly aside: string | null;
  /** What stands behind a comma: `JOHN FENN, 12 Mill Road:`. */
  readonly rest: string | null;
  /** Whether it stands in square brackets, as tags do. */
  readonly isBoxed: boolean;
  /** Where the words begin; `lineTo` where the label stands alone. */
  readonly wordsFrom: number;
  readonly hasTime: boolean;
}

/** UTF-16 code units. */
const LONGEST_LABEL = 120;

const TIME = String.raw`[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?`;
const WORD = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.’'\u2010-]{0,46}`;
const ASIDE = String.raw`(?<aside> {0,3}[([][^()[\]]{1,60}[)\]])?`;
const DASHED_TIME = String.raw`(?: {0,3}[-–—]? {0,2}(?<after>${TIME}))?`;
const OPENING = String.raw`(?:["“]|''|\x60\x60|<bullet>|[-=]>|[•→>*-])?\s{0,3}(?:(?<before>${TIME})\s{0,3}(?:[-–—]\s{0,3})?)?(?:Q\d{1,3}\.?\s{1,3}(?=\p{Lu}\p{L}))?`;
const PERIOD = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Dr|Senator|Chairman|Chairwoman|Chairperson)\.? (?:\p{Lu}[\p{Ll}’']{1,2})?\p{Lu}[\p{Lu}’'-]{1,24}(?: \p{Lu}[\p{Lu}.’'-]{0,24}){0,2}(?: of \p{Lu}\p{Ll}{2,15}(?: \p{Lu}\p{Ll}{2,15})?)?|The (?:\p{Lu}{4,12} ){0,2}(?:OFFICER|PRESIDENT|SPEAKER|CHAIR|CHAIRMAN|CHAIRWOMAN|CLERK|WITNESS|COURT|JUSTICE)(?: pro tempore)?)(?=\. )`;
const DASHED = String.raw`(?:HON|MR|MRS|MS|MADAM|DR|Hon|Mr|Mrs|Ms|Madam|Dr)\.? {1,3}(?:\p{Lu}\.? {0,3}){0,4}\p{Lu}[\p{L}’'-]{1,30}(?=\. ?[-–—])`;
const RECORD = new RegExp(`(?:${PERIOD}|(?<dashed>${DASHED}))`, 'gu');
const RECORD_END = /^\. ?[-–—]?\s*/;
const RECORD_HINT = /(?:Mr|Mrs|Ms|Miss|Dr|Senator|Chair|The |HON|MR|MS|MRS|MADAM|DR|Hon|Madam)/;
/** A label of the record opens a sentence. */
const OPENS = /(?:^|[.?!:>•—\p{Lu}"”)\]]\s*)$/u;
const LETTER = /^(?<name>[QA])(?:\d{1,3})?(?:\.\s|\s(?=\s))\s{0,12}(?=\S)/;
/** Words with capitals, numbers and what stands between them: an address, an office, a body. */
const REST = String.raw`(?:, {1,3}(?<rest>[\p{Lu}\p{N}][\p{L}\p{N}.’'&-]{0,24}(?: (?:(?:of|the|and|for|at|&) ){0,2}[\p{Lu}\p{N}&][\p{L}\p{N}.’'&-]{0,24}){0,6}))?`;
const SMALL =
  /^(?:[-=]>|[•→>*-])?\s{0,3}(?<name>(?:@[\p{L}\p{N}]|\p{Ll})[\p{L}\p{N}_-]{1,20})(?:,? ?\([^()]{1,40}\))? {0,2}:(?=\s|$)\s{0,9}/u;
/** Whether it is worth to look further. */
const BOXED = /[\]>]/;
const DASH = / (?:[-–—]|--) /;
const HANDLE = String.raw`[\p{L}_][\p{L}\p{N}_|.^\x60{}-]{0,30}`;
const NICK = new RegExp(
  String.raw`^(?:[•*-]\s{1,3})?(?:(?<before>\[?(?:\d{4}-\d{2}-\d{2}[ T])?${TIME}) {0,3})?(?:<[@+%~& ]?(?<name>${HANDLE})>|\[@?(?<boxed>${HANDLE}(?: ${HANDLE})?)\]):?\s{1,9}(?=\S)`,
  'u',
);

export interface LabelFinder {
  (block: Block, index: number, starts: readonly number[]): Label[];
}

/** Makes the function that finds what may be the labels of a block, by their form alone. */
export function createLabelFinder({ particles }: Pick<TurnRules, 'particles'>): LabelFinder {
  const small = `(?:${particles.join('|')})`;
  const name = `(?<name>${WORD}(?: {1,3}(?:${small} {1,3}){0,3}${WORD}| {1,3}\\p{N}{1,2}(?!\\p{N}|:\\p{N})){0,6})`;
  const colon = new RegExp(
    `^${OPENING}${name}${REST}${ASIDE}${DASHED_TIME} {0,2}:(?=\\s|$)(?:\\s{1,3}(?<last>${TIME})(?=\\s|$))?\\s{0,9}`,
    'u',
  );
  const dash = new RegExp(
    `^${OPENING}(?<name>${WORD}(?: {1,3}(?:${small} {1,3}){0,2}${WORD}){0,3})${ASIDE} {1,3}(?:[-–—]|--) {1,3}(?=\\S)`,
    'u',
  );
  const comma = new RegExp(`^(?<name>${WORD}(?: ${WORD})?), (?=I\\b|\\p{Ll})`, 'u');
  const alone = new RegExp(`^${OPENING}${name}${ASIDE}${DASHED_TIME}$`, 'u');
  const matchOf = (head: string, isWhole: boolean, kind: Block['kind']): Match | null =>
    formed('letter', LETTER.exec(head)) ??
    formed('nick', BOXED.test(head) ? NICK.exec(head) : null) ??
    formed('colon', head.includes(':') ? (colon.exec(head) ?? SMALL.exec(head)) : null) ??
    formed('alone', isWhole ? alone.exec(head) : null) ??
    formed('dash', DASH.test(head) ? dash.exec(head) : null) ??
    formed('comma', kind === 'listItem' ? comma.exec(head) : null);
  return (block, index, starts) => {
    const found = starts.flatMap((lineFrom, i) => {
      const lineTo = starts[i + 1] ?? block.text.length;
      const line = block.text.slice(lineFrom, lineTo).trimEnd();
      const head = line.slice(0, LONGEST_LABEL);
      const isWhole = head.length === line.length;
      const match = matchOf(head, isWhole, block.kind);
      if (match === null) return [];
      return [labelOf(match, { block: index, lineFrom, lineTo, length: line.length })];
    });
    const records = recordLabels(block, index);
    const inRecord = new Set(records.map(({ from }) => from));
    return [...found.filter(({ from }) => !inRecord.has(from)), ...records].toSorted(
      (a, b) => a.lineFrom - b.lineFrom,
    );
  };
}

interface Match {
  readonly form: LabelForm;
  readonly whole: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function formed(form: LabelForm, match: RegExpExecArray | null): Match | null {
  return match === null ? null : { form, whole: match[0], groups: match.groups ?? {} };
}

function labelOf(
  { form, whole, groups }: Match,
  place: { block: number; lineFrom: number; lineTo: number; length: number },
): Label {
  const { block, lineFrom, lineTo, length } = place;
  const { boxed, name = boxed ?? '', aside, before, after, last, rest } = groups;
  const from = lineFrom + whole.indexOf(name, before === undefined ? 0 : before.length);
  const isAlone = form === 'alone' || whole.trimEnd().length >= length;
  return {
    block,
    form: form === 'colon' && isAlone ? 'alone' : form,
    lineFrom,
    lineTo,
    from,
    to: from + name.length,
    name: name.replace(/^@/, '').replace(/\s+/g, ' '),
    aside: aside === undefined ? null : aside.trim().slice(1, -1),
    rest: rest ?? null,
    isBoxed: boxed !== undefined,
    wordsFrom: isAlone ? lineTo : lineFrom + whole.length,
    hasTime: (before ?? after ?? last) !== undefined,
  };
}

/** Labels such as `Mr. OKAFOR. I rise`, which may stand within a block whose lines were lost. */
function recordLabels({ text, kind }: Block, block: number): Label[] {
  if (kind === 'heading' || !RECORD_HINT.test(text)) return [];
  const labels: Label[] = [];
  for (const { 0: found, index: from, groups } of text.matchAll(RECORD)) {
    if (groups?.['dashed'] === undefined && !OPENS.test(text.slice(Math.max(0, from - 8), from)))
      continue;
    const to = from + found.length;
    const rest = RECORD_END.exec(text.slice(to, to + 12))?.[0] ?? '';
    if (to + rest.length >= text.length) continue;
    labels.push({
      block,
      form: 'record',
      lineFrom: from,
      lineTo: text.length,
      from,
      to,
      name: found.replace(/\s+/g, ' '),
      aside: null,
      rest: null,
      isBoxed: false,
      wordsFrom: to + rest.length,
      hasTime: false,
    });
  }
  return labels;
}
