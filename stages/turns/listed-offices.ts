import type { Cleaned } from '../document.ts';
import type { TurnRules } from '../language/turn-rules.ts';
import { isPeopleLine, linesOf, namesIn } from './who-is-who.ts';

/** `J. Orr (Mayor)` in a list of those present. */
const OFFICE_BEHIND = /(?<before>[^,;:()]{3,60}) \((?<office>\p{L}[\p{L} ’'-]{2,40})\)/gu;
/** `the Chair (Ann Orr)` in a text. */
const NAME_BEHIND =
  /\b[Tt]he (?<office>\p{Lu}[\p{L}-]{2,20}(?: \p{Lu}[\p{L}-]{2,20}){0,3}) \((?<name>\p{Lu}[^()]{2,50})\)/gu;
const INITIALS = /^\p{Lu}+$/u;
const LABEL = /^(?<label>[\p{L} -]{2,30}?) ?:\s*/u;
/** UTF-16 code units. */
const LONGEST_LINE = 600;

/**
 * Who holds which office, where the document puts one of the two in brackets behind the other; an
 * office that several hold is not in it. Linear in the document.
 * @returns by the office in upper case, the name
 */
export function listedOffices(document: Cleaned, rules: TurnRules): Map<string, string> {
  const holders = new Map<string, Set<string>>();
  const add = (office: string, name: string): void => {
    if (INITIALS.test(office) || !name.includes(' ')) return;
    const key = office.toUpperCase();
    holders.set(key, (holders.get(key) ?? new Set()).add(name));
  };
  for (const block of document.blocks) {
    if (!block.text.includes('(')) continue;
    for (const { groups } of block.text.matchAll(NAME_BEHIND)) {
      const [name, ...others] = namesIn(groups?.['name'] ?? '');
      if (name !== undefined && others.length === 0) add(groups?.['office'] ?? '', name);
    }
    if (block.text.length > LONGEST_LINE) continue;
    for (const line of linesOf(block, document.text)) {
      const head = LABEL.exec(line);
      const list = line.slice(head?.[0].length ?? 0);
      const isListed =
        head === null
          ? /^[^,;:()]+ \([^()]+\)$/u.test(list)
          : isPeopleLine(head.groups?.['label'] ?? '', list, rules);
      if (!isListed) continue;
      for (const { groups } of list.matchAll(OFFICE_BEHIND)) {
        const [name, ...others] = namesIn(groups?.['before']?.trim() ?? '');
        if (name !== undefined && others.length === 0) add(groups?.['office'] ?? '', name);
      }
    }
  }
  return new Map(
    [...holders].flatMap(([office, [name, ...others]]) =>
      name === undefined || others.length > 0 ? [] : [[office, name] as const],
    ),
  );
}
