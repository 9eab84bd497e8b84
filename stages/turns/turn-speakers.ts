import type { TurnSpeaker } from '../document.ts';
import type { TurnRules } from '../language/turn-rules.ts';
import type { KnownLabel } from './choose-labels.ts';
import { lowerWords, namesWithin, withoutTitles } from './label-kinds.ts';
import type { WhoIsWho } from './who-is-who.ts';

const NAME_WORD = /^\p{Lu}/u;
/** `Ms. TREVINO of Nevada`. */
const OF_STATE = / of \p{Lu}\p{Ll}.*$/u;
const LETTERS: ReadonlySet<string> = new Set(['Q', 'A', 'QUESTION', 'ANSWER']);

/**
 * Makes the function that says who is meant by a label: by initials and offices that the document
 * explains, by brackets (`CHAIR (Dame Olive Marchetti)`), and by the fullest form among labels and
 * lists of people.
 * @param examined says who is meant by `Q` or `A`
 */
export function createTurnSpeakers(
  labels: readonly KnownLabel[],
  who: WhoIsWho,
  { rules, source }: { readonly rules: TurnRules; readonly source: string },
  examined: (letter: string, block: number) => string | null,
): (label: KnownLabel) => TurnSpeaker {
  const explained = new Map(who.standsFor);
  for (const { name, aside, kind } of labels) {
    const person = kind === 'role' && aside !== null ? nameIn(aside, rules) : null;
    if (person !== null && !explained.has(name.toUpperCase()))
      explained.set(name.toUpperCase(), person);
  }
  const fullNames = createFullNames([
    ...who.names,
    ...(who.interviewed === null ? [] : [who.interviewed]),
    ...explained.values(),
    ...labels
      .filter(({ kind }) => kind === 'person' || kind === 'unknown' || kind === 'formal')
      .map(({ name }) => withoutTitles(name, rules).replace(OF_STATE, '')),
    ...toldOf(labels, source, rules),
  ]);
  return ({ form, name: written, aside, rest, kind, block }) => {
    const name = form === 'record' ? written.replace(OF_STATE, '') : written;
    if (LETTERS.has(name.toUpperCase())) {
      const person = examined(name.charAt(0).toUpperCase(), block);
      if (person === null) return { name, role: null, kind: 'anonymous' };
      return { name: fullNames(withoutTitles(person, rules)), role: null, kind: 'person' };
    }
    const bare = withoutTitles(name, rules);
    const known = explained.get(name.toUpperCase()) ?? explained.get(bare.toUpperCase());
    if (kind === 'role') {
      const person = known ?? (aside === null ? null : nameIn(aside, rules));
      if (person !== null) return { name: fullNames(person), role: name, kind: 'person' };
      return { name, role: null, kind: 'person' };
    }
    if (lowerWords(bare).every((word) => rules.roles.has(word))) {
      return {
        name: known === undefined ? name : fullNames(known),
        role: known === undefined ? null : name,
        kind: 'person',
      };
    }
    const role = [aside, rest].find((words) => words !== null && NAME_WORD.test(words)) ?? null;
    return { name: fullNames(known ?? bare), role, kind: 'person' };
  };
}

/** Of labels that are first names, the only full name that the document has for each. */
function toldOf(labels: readonly KnownLabel[], source: string, rules: TurnRules): string[] {
  const short = new Set(labels.filter(({ kind }) => kind === 'person').map(({ name }) => name));
  const found = new Map<string, Set<string>>();
  for (const { first, last } of namesWithin(source, rules)) {
    if (!short.has(first) || rules.isOrdinary(last.toLowerCase())) continue;
    found.set(first, (found.get(first) ?? new Set()).add(`${first} ${last}`));
  }
  return [...found.values()].flatMap((names) => (names.size === 1 ? [...names] : []));
}

/** A name with two words and more, its title apart. */
function nameIn(text: string, rules: TurnRules): string | null {
  const bare = withoutTitles(text, rules);
  const words = bare.split(' ');
  const isName =
    words.length <= 5 &&
    (words.length > 1 || bare !== text) &&
    words.every((word) => NAME_WORD.test(word) || rules.particles.includes(word)) &&
    !lowerWords(bare).some((word) => rules.terms.has(word) || rules.roles.has(word));
  return isName ? bare : null;
}

/** Makes the function that gives the fullest form of a name: the only longer one that ends or begins with it. */
function createFullNames(names: readonly string[]): (name: string) => string {
  const fullOf = new Map<string, Set<string>>();
  const spelled = new Map<string, string>();
  for (const name of names) {
    const words = lowerWords(name);
    const whole = words.join(' ');
    // Rather `Anna Ortiz` than `ANNA ORTIZ`.
    const before = spelled.get(whole);
    if (before === undefined || before === before.toUpperCase()) spelled.set(whole, name);
    for (const part of new Set([words[0] ?? '', words.at(-1) ?? '', words.slice(1).join(' ')])) {
      if (words.length > 1) fullOf.set(part, (fullOf.get(part) ?? new Set()).add(whole));
    }
  }
  return (name) => {
    const whole = lowerWords(name).join(' ');
    const full = fullOf.get(whole);
    const [only] = full ?? [];
    return spelled.get(full?.size === 1 && only !== undefined ? only : whole) ?? name;
  };
}
