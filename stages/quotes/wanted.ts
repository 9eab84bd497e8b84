import type { Quotation, Speaker } from '../document.ts';
import { createAliases, type SpeakerForms } from './aliases.ts';
import type { QuotationSettings } from './settings.ts';
import { isReported } from './trust/index.ts';

/** The quotations and speakers of a document. */
export interface QuotationsAndSpeakers {
  readonly quotes: readonly Quotation[];
  readonly speakers: readonly Speaker[];
}

/**
 * What of the quotations found the settings ask for: of the types wanted, sure enough, speakers by
 * the names that the aliases give them. What a person has added or changed is always wanted. A
 * speaker with no quotation left is none.
 * @param forms how the document names its speakers, for the aliases
 */
export function wantedQuotations(
  { quotes, speakers }: QuotationsAndSpeakers,
  { types, minConfidence, aliases }: QuotationSettings,
  forms: SpeakerForms = new Map(),
): QuotationsAndSpeakers {
  const nameOf = createAliases(aliases, forms);
  const renamed = <Named extends { readonly name: string }>(speaker: Named): Named => {
    const name = nameOf(speaker.name);
    return name === speaker.name ? speaker : { ...speaker, name };
  };
  const wanted = quotes
    .filter((quotation) => {
      if (isByPerson(quotation)) return true;
      const { type, confidence } = quotation;
      return types.includes(type) && confidence >= minConfidence && isReported(quotation);
    })
    .map((quotation) => {
      const speaker = quotation.speaker === null ? null : renamed(quotation.speaker);
      return speaker === quotation.speaker ? quotation : { ...quotation, speaker };
    });
  const place = new Map(wanted.map(({ id }, index) => [id, index]));
  const first = ({ quotes: [id = ''] }: Speaker): number => place.get(id) ?? 0;
  const left = speakers
    .map((speaker) => ({
      ...renamed(speaker),
      quotes: speaker.quotes.filter((id) => place.has(id)),
    }))
    .filter((speaker) => speaker.quotes.length > 0)
    // Who came first may do so no more without the quotations that are not wanted.
    .toSorted((one, other) => first(one) - first(other));
  return { quotes: wanted, speakers: joined(left, new Set(Object.values(aliases)), place) };
}

/** Whether a person has corrected this very quotation, not just who its speaker is by the way. */
function isByPerson({ corrected = [] }: Quotation): boolean {
  return corrected.some((part) => part !== 'role' && part !== 'kind');
}

/**
 * Joins the speakers that an alias gives one name. Others of one name stay apart: two people may
 * well bear it.
 */
function joined(
  speakers: readonly Speaker[],
  aliased: ReadonlySet<string>,
  place: ReadonlyMap<string, number>,
): Speaker[] {
  const all: Speaker[] = [];
  const indexes = new Map<string, number>();
  for (const speaker of speakers) {
    const index = indexes.get(speaker.name);
    const known = index === undefined ? undefined : all[index];
    if (index === undefined || known === undefined) {
      if (aliased.has(speaker.name)) indexes.set(speaker.name, all.length);
      all.push(speaker);
      continue;
    }
    const ids = [...known.quotes, ...speaker.quotes];
    all[index] = {
      ...known,
      role: known.role ?? speaker.role,
      quotes: ids.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
    };
  }
  return all;
}
