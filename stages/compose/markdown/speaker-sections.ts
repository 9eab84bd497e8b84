import type { Brief, BriefQuote } from '../brief.ts';

/** What one speaker is quoted with. */
export interface SpeakerSection {
  readonly name: string;
  /** As it is shown: before the name, `Gov.`, or behind it. */
  readonly title: string | null;
  readonly role: string | null;
  /** Words said in full before words that are worked into a sentence of the document. */
  readonly quotes: readonly BriefQuote[];
}

/** A role of more words is cut: a heading is read on a phone. */
const MOST_WORDS = 8;
const TITLE = /^\p{Lu}\S*(?: \p{Lu}\S*)?$/u;
const RELATIVE = /^(?:who|whom|whose|which|that|where|when)$/;

interface Section {
  readonly name: string;
  role: string | null;
  readonly quotes: BriefQuote[];
}

/**
 * Quotations by speaker, in order of first appearance. Speakers of one name are one section, unless
 * their roles tell them apart.
 * @param source the decoded source: where it has a role before the name, the heading has
 */
export function speakerSections(
  { quotes, speakers }: Brief,
  shown: readonly BriefQuote[],
  source: string | undefined,
): SpeakerSection[] {
  const byId = new Map(quotes.map((quote) => [quote.id, quote]));
  const isShown = new Set(shown);
  const sections: Section[] = [];
  const byName = new Map<string, Section[]>();
  for (const { name, role, quotes: ids } of speakers) {
    const own = ids.flatMap((id) => byId.get(id) ?? []).filter((quote) => isShown.has(quote));
    if (own.length === 0) continue;
    const named = byName.get(name) ?? [];
    const same = named.find((each) => each.role === role || each.role === null || role === null);
    if (same === undefined) {
      const section = { name, role, quotes: own };
      sections.push(section);
      byName.set(name, [...named, section]);
    } else {
      same.role ??= role;
      same.quotes.push(...own);
    }
  }
  return sections.map(({ name, role, quotes: own }) => ({
    name,
    ...titleOrRole(name, role, source),
    quotes: [
      ...own.filter(({ type }) => type === 'direct'),
      ...own.filter(({ type }) => type !== 'direct'),
    ],
  }));
}

/** `Gov.` stands before the name where the document has it there: `Gov. Elias Brandt`, `Gov. Brandt`. */
function titleOrRole(name: string, role: string | null, source = '') {
  // Somebody without a name is called by the role.
  if (role === null || name.endsWith(role)) return { title: null, role: null };
  if (!TITLE.test(role)) return { title: null, role: shortened(role) };
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const isBefore = source.includes(`${role} ${name}`) || source.includes(`${role} ${last}`);
  return isBefore ? { title: role, role: null } : { title: null, role: shortened(role) };
}

/** A long role up to a clause, a comma or the limit: `a schoolteacher …`. */
function shortened(role: string): string {
  const words = role.split(' ');
  if (words.length <= MOST_WORDS) return role;
  const clause = words.slice(0, MOST_WORDS + 1).findIndex((word, index) => {
    return index > 0 && (RELATIVE.test(word) || words[index - 1]?.endsWith(','));
  });
  const kept = words.slice(0, clause > 0 ? clause : MOST_WORDS).join(' ');
  return `${kept.replace(/[,;:]$/, '')} …`;
}
