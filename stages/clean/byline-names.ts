import { CLEAN_RULES } from '../language/languages.ts';

/** What ends the names in a byline: a bar, a bracket, an address, a time of reading. */
const REST = /\s{0,9}(?:[|•·(@]|\s[-–—]\s|[^\s@]{1,64}@\S|\bphotos? by\b|\d).*$/isu;
const BETWEEN =
  /(?<comma>,\s{1,9}(?:and\s{1,9}|&\s{1,9})?|\s{0,9};\s{0,9})|\s{1,9}(?:and|AND|&|with|WITH)\s{1,9}/u;
/** `Ann Orr for The Mail`, `Ann Orr in Oslo`, `Ann Orr of the Sun`. */
const PLACED = /\s(?:[Ss]pecial |SPECIAL )?(?:[Ff]or|FOR|[Tt]o|TO|in|IN|at|of|OF)\s.*$/su;
const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.’'-]*)(?: (?:\p{Lu}[\p{L}\p{M}.’'-]*|d[aeiu]|del|de la|van|von|der|den|la|le|bin|bint|al|el|ter)){1,5}$/u;
/** These go with the name before them. */
const SUFFIX = /^(?:Jr|Sr|II|III|IV|MD|PhD|Ph\.D|Esq)\.?$/i;
const ROLE =
  /^(?:the|a|an|our)\s|\b(?:staff|writers?|editors?|reporters?|correspondents?|columnists?|contributors?|contributing|journalists?|critics?|producers?|photographers?|press|officer|office|desk|team|bureau|newsroom|secretary|director|president|minister|professor|department|ministry|council|university|agency|affairs|spokes(?:man|woman|person))\b/iu;
/** UTF-16 code units. */
const LONGEST = 300;

/** The names of a byline. */
export interface BylineNames {
  readonly names: readonly string[];
  /** As the line has them, without roles, bodies and places. */
  readonly text: string;
}

/**
 * The names in the words of a byline: `Ann Orr and Bo Lund` of `Ann Orr and Bo Lund, Staff Writers |
 * Photos by Cy Dahl`. Null where it names nobody, as `Harbour Staff`.
 * @param words without `By`
 */
export function bylineNames(words: string): BylineNames | null {
  const line = words.slice(0, LONGEST).replace(REST, '');
  const names: string[] = [];
  let end = 0;
  let isPlaced = false;
  let areTogether = true;
  for (const { part, start, byComma } of partsOf(line)) {
    const placed = PLACED.exec(part);
    const name = part.slice(0, placed?.index).trim();
    const last = names.at(-1);
    if (SUFFIX.test(name) && last !== undefined && byComma) {
      names[names.length - 1] = `${last}, ${name}`;
    } else if (isPersonName(name)) {
      names.push(name);
      if (isPlaced) areTogether = false;
    } else break;
    end = start + part.slice(0, placed?.index).trimEnd().length;
    isPlaced ||= placed !== null;
  }
  if (names.length === 0) return null;
  return { names, text: areTogether ? line.slice(0, end).trim() : joined(names) };
}

/** Whether some words look like the name of a person, and of no body or role. */
export function isPersonName(words: string): boolean {
  if (!NAME.test(words) || ROLE.test(words)) return false;
  return !words.split(' ').some((word) => CLEAN_RULES.publisherWords.has(word));
}

function joined(names: readonly string[]): string {
  return names.length < 3
    ? names.join(' and ')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** What stands between two marks or words that part names. */
interface Part {
  readonly part: string;
  /** UTF-16 offset in the line. */
  readonly start: number;
  readonly byComma: boolean;
}

function* partsOf(line: string): Generator<Part> {
  let start = 0;
  let byComma = false;
  while (start < line.length) {
    const found = BETWEEN.exec(line.slice(start));
    const end = found === null ? line.length : start + found.index;
    yield { part: line.slice(start, end), start, byComma };
    if (found === null) return;
    byComma = found.groups?.['comma'] !== undefined;
    start = end + found[0].length;
  }
}
