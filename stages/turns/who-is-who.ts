import type { Nodes } from 'mdast';
import type { Block, Cleaned } from '../document.ts';
import type { TurnRules } from '../language/turn-rules.ts';
import { lineStarts } from './line-starts.ts';

/** Those whom the document lists, before anybody speaks. */
export interface WhoIsWho {
  /** Names as written, without titles and what stands behind them. */
  readonly names: readonly string[];
  /** By initials or office in upper case, the name they stand for. */
  readonly standsFor: ReadonlyMap<string, string>;
  /** How many lines list those who are there: minutes have some. */
  readonly attendanceLines: number;
  /** Who is asked, in an interview that says so. */
  readonly interviewed: string | null;
}

/** Of a document that lists nobody. */
export const NOBODY: WhoIsWho = {
  names: [],
  standsFor: new Map(),
  attendanceLines: 0,
  interviewed: null,
};

const NAME_SHAPE =
  /^(?:\p{Lu}[\p{L}\p{M}.’'-]{0,24})(?: (?:(?:al|bin|da|de|del|della|den|der|di|du|el|la|le|ter|van|von) ){0,2}\p{Lu}[\p{L}\p{M}.’'-]{0,24}){0,4}$/u;
const WITH_INITIALS =
  /(?<name>\p{Lu}[\p{L}\p{M}.’'-]{1,24}(?: (?:(?:de|der|den|van|von|la) ){0,2}\p{Lu}[\p{L}\p{M}.’'-]{0,24}){1,3}) \((?<initials>\p{Lu}{2,4})\)/gu;
const STANDS_FOR =
  /^(?<initials>\p{Lu}{1,4}) {0,2}(?:=|–|—|-|:) {0,2}(?<name>\p{Lu}[^=:.;]{2,60})$/u;
const LABELLED = /^(?<label>[\p{L} -]{2,30}?) ?:\s*(?<list>.*)$/u;
const NICK = /^@?[\p{L}_][\p{L}\p{N}_|.-]{0,30}$/u;
const INITIALS = /^\p{Lu}{2,4}$/u;
const SEPARATORS = /[,;&•·|]| and /u;
/** What stands behind a name in a list: a body, an address, a handle. */
const BEHIND_NAME = /[([{<@–—]|\s-\s/u;
const SENTENCE_END = /[.?!…]$/;
const TITLE =
  /^(?:(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Dame|Hon|Cllr|Councillor|Councilor|Ald|Alderman|MR|MS|MRS|DR|CLLR)\.? )+/;
/** UTF-16 code units, blocks and names. */
const LONGEST_LINE = 600;
const LONGEST_NAME = 60;
const MOST_NAMES = 400;
const INTERVIEW_BLOCKS = 4;
/** So many names are a list, whatever sentence follows: `Ann Lee, Bo Dahl, Ida Moss. Two guests.` */
const SURELY_LIST = 3;
/** Initials are explained near the start, or where a subject begins. */
const HEAD_TEXT = 400;

/** Reads lists of people, front matter and explained initials. Linear in the document. */
export function whoIsWho(document: Cleaned, rules: TurnRules): WhoIsWho {
  const { blocks, text, frontMatter } = document;
  const names: string[] = statedPeople(frontMatter, rules);
  const standsFor = new Map<string, string>();
  let attendanceLines = 0;
  let isInList = false;
  const add = (found: readonly string[]): void => {
    if (names.length < MOST_NAMES) names.push(...found);
  };
  for (const block of blocks) {
    for (const { name, initials } of initialsIn(block.text)) {
      standsFor.set(initials, name);
      add([name]);
    }
    if (block.text.length > LONGEST_LINE) {
      isInList = false;
      continue;
    }
    const lines = linesOf(block, text);
    for (const line of lines) {
      const people = peopleListed(line, rules);
      if (people !== null) {
        attendanceLines += 1;
        isInList = people.names.length === 0;
        add(people.names);
        const [name] = people.names;
        if (people.names.length === 1 && name !== undefined)
          standsFor.set(people.label.toUpperCase(), name);
      } else if (isInList && block.kind !== 'heading') {
        const found = peopleIn(line);
        if (found.length > 0) add(found);
        else isInList = false;
      } else if (block.kind === 'heading') isInList = false;
      const explained = STANDS_FOR.exec(line)?.groups;
      const [name] = namesIn(explained?.['name'] ?? '');
      if (explained !== undefined && name?.includes(' ') === true) {
        standsFor.set(explained['initials'] ?? '', name);
        add([name]);
      }
    }
  }
  for (const [initials, name] of tableInitials(document)) {
    standsFor.set(initials, name);
    add([name]);
  }
  return { names, standsFor, attendanceLines, interviewed: interviewedIn(document, rules, names) };
}

/** The lines of a block, without white space at their ends. */
export function linesOf(block: Block, source: string): string[] {
  const starts = lineStarts(block, source);
  return starts.map((from, i) => block.text.slice(from, starts[i + 1]).trim());
}

/** `Present: Ann Lee, Bo Dahl`, or `Present` above a list of names. */
function peopleListed(
  line: string,
  { attendance }: TurnRules,
): { label: string; names: readonly string[] } | null {
  if (
    attendance.has(
      line
        .toLowerCase()
        .replace(/[:*]{1,4}$/, '')
        .trim(),
    )
  )
    return { label: '', names: [] };
  const groups = LABELLED.exec(line)?.groups;
  const label = groups?.['label']?.trim() ?? '';
  if (groups === undefined || !attendance.has(label.toLowerCase())) return null;
  const list = groups['list'] ?? '';
  const names = peopleIn(list);
  // `Chair: We begin.` is somebody who speaks.
  return names.length === 0 && list !== '' ? null : { label, names };
}

/** Whether a line says who has which part, `Chair: Ann Lee`, and is nobody's turn. */
export function isPeopleLine(label: string, list: string, { attendance }: TurnRules): boolean {
  const people = attendance.has(label.toLowerCase()) ? peopleIn(list).length : 0;
  return people > 0 && (!SENTENCE_END.test(list) || people >= SURELY_LIST);
}

/** The names of a line that is nothing but a list of names or of those used in a chat. */
function peopleIn(line: string): string[] {
  const names = namesIn(line);
  return names.length > 0 ? names : nicksIn(line);
}

/** `anna, bo_dahl`, `@anna @bo`. */
function nicksIn(line: string): string[] {
  const parts = line
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, '')
    .split(/(?<!\s)\s*(?:[,;]|\s(?=@)|\sand\s)\s*/u)
    .filter((part) => part !== '');
  const isList = parts.length > 1 || parts[0]?.startsWith('@') === true;
  return isList && parts.every((part) => NICK.test(part))
    ? parts.map((part) => part.replace(/^@/, ''))
    : [];
}

/** The names of a line that is nothing but a list of names. */
export function namesIn(line: string): string[] {
  const parts = line
    .replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>|@\S+/g, '')
    .split(SEPARATORS);
  const names = parts
    .map((part) => withoutRest(part).trim().replace(TITLE, ''))
    .filter((part) => part !== '');
  const isList = names.length > 0 && names.filter(isNameShaped).length * 3 >= names.length * 2;
  return isList ? names.filter(isNameShaped) : [];
}

function withoutRest(part: string): string {
  const at = part.search(BEHIND_NAME);
  return at === -1 ? part : part.slice(0, at);
}

function isNameShaped(text: string): boolean {
  return text.length <= LONGEST_NAME && NAME_SHAPE.test(text) && !text.endsWith('.');
}

function initialsIn(text: string): { name: string; initials: string }[] {
  const found: { name: string; initials: string }[] = [];
  if (!text.includes('(')) return found;
  for (const { groups } of text.slice(0, HEAD_TEXT).matchAll(WITH_INITIALS)) {
    const { name = '', initials = '' } = groups ?? {};
    const letters = name.split(' ').map((word) => word.charAt(0).toUpperCase());
    const isTheirs =
      initials.startsWith(letters[0] ?? '-') && initials.includes(letters.at(-1) ?? '-');
    if (isTheirs) found.push({ name, initials });
  }
  return found;
}

function statedPeople(fields: Cleaned['frontMatter'], { peopleKeys }: TurnRules): string[] {
  return Object.entries(fields).flatMap(([key, value]) => {
    if (!peopleKeys.has(key.toLowerCase())) return [];
    const values = (Array.isArray(value) ? value : [value]).filter(
      (each) => typeof each === 'string',
    );
    return values.flatMap((each) => namesIn(each)).filter((name) => name.includes(' '));
  });
}

/** Initials in tables of people: a row with a name in one cell and its initials in another. */
function tableInitials({ tree }: Cleaned): [initials: string, name: string][] {
  const pairs: [string, string][] = [];
  for (const node of tree.children) {
    if (node.type !== 'table') continue;
    for (const row of node.children) {
      const cells = row.children.map((cell) => plainText(cell).trim());
      const name = cells.find((cell) => cell.includes(' ') && isNameShaped(cell));
      const initials = cells.find((cell) => INITIALS.test(cell));
      if (name !== undefined && initials !== undefined) pairs.push([initials, name]);
    }
  }
  return pairs;
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

function interviewedIn(
  { blocks, metadata, frontMatter }: Cleaned,
  { interviewed }: TurnRules,
  names: readonly string[],
): string | null {
  const stated = [frontMatter['interviewee'], frontMatter['guest']].find(
    (each) => typeof each === 'string',
  );
  if (stated !== undefined) return stated;
  const texts = [
    metadata.title ?? '',
    ...blocks.slice(0, INTERVIEW_BLOCKS).map(({ text }) => text.slice(0, LONGEST_LINE)),
  ];
  const [withName, atStart] = interviewed;
  for (const text of texts) {
    const name = withName?.exec(text)?.groups?.['name'];
    if (name !== undefined) return name.replace(/[’']s$/, '');
  }
  const title = texts[0] ?? '';
  if (title.includes(' ') && isNameShaped(title)) return title;
  const name = atStart?.exec(title)?.groups?.['name'];
  if (name !== undefined) return name;
  return names.length === 1 ? (names[0] ?? null) : null;
}
