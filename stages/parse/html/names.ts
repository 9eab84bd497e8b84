import type { Element } from 'hast';
import { attribute } from './elements.ts';
import furnitureNames from './furniture-names.json' with { type: 'json' };

/** What an element is by its names. */
export interface NamedKind {
  readonly what: string;
  /** Whether only a line is that: `author` names a byline, and also pages about authors. */
  readonly isLine: boolean;
}

/** Where sites say what an element is. */
const ATTRIBUTES = ['className', 'id', 'dataComponent', 'dataTestId', 'dataTestid', 'dataGuName'];
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

/** What an element is by its class, its id or its data attributes; null if they do not tell. */
export function kindByName(element: Element): NamedKind | null {
  let line: NamedKind | null = null;
  for (const name of namesOf(element)) {
    const kind = KINDS.get(name);
    if (kind === undefined) continue;
    if (!kind.isLine) return kind;
    line ??= kind;
  }
  return line;
}

/** Whether an element is by its names what stands between a headline and the text. */
export function isNamedIntroduction(element: Element): boolean {
  return namesOf(element).some((name) => INTRODUCTIONS.has(name));
}

/** The words of the names of an element, and each two that follow each other, joined by `-`. */
export function namesOf({ properties, ...element }: Element): readonly string[] {
  const names: string[] = [];
  for (const key of ATTRIBUTES) {
    if (properties[key] === undefined) continue;
    for (const name of attribute({ ...element, properties }, key).split(/\s+/)) {
      const words = name.split(NAME_BREAK).filter((word) => word !== '');
      for (const [index, word] of words.entries()) {
        const next = words[index + 1];
        names.push(word.toLowerCase());
        if (next !== undefined) names.push(`${word}-${next}`.toLowerCase());
      }
    }
  }
  return names;
}
