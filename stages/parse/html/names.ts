import { writtenAttribute } from './elements.ts';
import type { PageElement } from './page-node.ts';
import furnitureNames from './furniture-names.json' with { type: 'json' };

/** What an element is by its names. */
export interface NamedKind {
  readonly what: string;
  /** Whether only a line is that: `author` names a byline, and also pages about authors. */
  readonly isLine: boolean;
}

/** Where sites say what an element is. */
const ATTRIBUTES = ['class', 'id', 'data-component', 'data-test-id', 'data-testid', 'data-gu-name'];
const NO_NAMES: readonly string[] = [];
const NAME_BREAK = /[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/;
const KINDS: ReadonlyMap<string, NamedKind> = new Map([
  ...kindsOf(furnitureNames.lines, true),
  ...kindsOf(furnitureNames.sections, false),
]);
const INTRODUCTIONS: ReadonlySet<string> = new Set(furnitureNames.introductions);

function kindsOf(kinds: Readonly<Record<string, readonly string[]>>, isLine: boolean) {
  return Object.entries(kinds).flatMap(([what, names]) => {
    return names.map((name): [string, NamedKind] => [name, { what, isLine }]);
  });
}

/** The words of the names of an element, and each two that follow each other, joined by `-`. */
export type NamesOf = (element: PageElement) => readonly string[];

/** Reads names; the same class stands on many elements of a page and is cut into words once. */
export function createNames(): NamesOf {
  const known = new Map<string, readonly string[]>();
  return (element) => {
    let names = NO_NAMES;
    if (element.attributes.length === 0) return names;
    for (const key of ATTRIBUTES) {
      const written = writtenAttribute(element, key);
      if (written === undefined) continue;
      const own = known.get(written) ?? namesIn(written);
      known.set(written, own);
      names = names.length === 0 ? own : [...names, ...own];
    }
    return names;
  };
}

function namesIn(written: string): readonly string[] {
  const names: string[] = [];
  for (const name of written.split(/\s+/)) {
    const words = name.split(NAME_BREAK).filter((word) => word !== '');
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      names.push(word.toLowerCase());
      if (next !== undefined) names.push(`${word}-${next}`.toLowerCase());
    }
  }
  return names;
}

/** What an element is by its names; null if they do not tell. */
export function kindByName(names: readonly string[]): NamedKind | null {
  let line: NamedKind | null = null;
  for (const name of names) {
    const kind = KINDS.get(name);
    if (kind === undefined) continue;
    if (!kind.isLine) return kind;
    line ??= kind;
  }
  return line;
}

/** Whether an element is by its names what stands between a headline and the text. */
export function isNamedIntroduction(names: readonly string[]): boolean {
  return names.some((name) => INTRODUCTIONS.has(name));
}
