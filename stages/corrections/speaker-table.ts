import type { Quotation, QuotationPart, QuotationSpeaker, Speaker } from '../document.ts';
import { folded } from '../text/white-space.ts';
import type { QuotationCorrection, SpeakerCorrection } from './schema.ts';

/** A speaker as the program has found it, and as a person has it. */
interface Profile {
  readonly found: Omit<Speaker, 'quotes'> | null;
  readonly name: string;
  role: string | null;
  kind: Speaker['kind'];
  /** By what a person has stated of the speaker, the line that states it. */
  readonly statedAt: Map<'role' | 'kind', number>;
}

/** The speakers of a document while they are corrected; a speaker is an index. */
export interface SpeakerTable {
  /** Whose quotation it is, as found; null for nobody's. */
  readonly foundOf: (quotation: Quotation) => number | null;
  /**
   * Whose quotation it is by a correction, which also tells the role and the kind of the speaker;
   * the reason why not where it contradicts an earlier one.
   */
  readonly correct: (speaker: number | null, correction: QuotationCorrection) => Verdict;
  /** What is corrected of a speaker wherever they are quoted. */
  readonly partsOf: (speaker: number | null) => readonly QuotationPart[];
  /** The speaker as a quotation has it. @param mention who stands at the cue */
  readonly stated: (
    speaker: number | null,
    mention: QuotationSpeaker['mention'],
  ) => QuotationSpeaker | null;
  /** @param owners the id of each quotation, in document order, and its speaker */
  readonly list: (owners: readonly (readonly [id: string, speaker: number | null])[]) => Speaker[];
}

type Verdict = { readonly speaker: number | null } | { readonly refused: string };

export function createSpeakerTable(speakers: readonly Speaker[]): SpeakerTable {
  const profiles: Profile[] = speakers.map(({ name, role, kind }) => {
    return { found: { name, role, kind }, name, role, kind, statedAt: new Map() };
  });
  const found = new Map(speakers.flatMap(({ quotes }, index) => quotes.map((id) => [id, index])));
  const byName = new Map<string, number>();
  for (const [index, { name }] of profiles.entries())
    if (!byName.has(name)) byName.set(name, index);
  const named = (name: string): number => {
    const known = byName.get(name);
    if (known !== undefined) return known;
    const made: Profile = { found: null, name, role: null, kind: 'person', statedAt: new Map() };
    const index = profiles.push(made) - 1;
    byName.set(name, index);
    return index;
  };
  return {
    foundOf: ({ id }) => found.get(id) ?? null,
    correct: (speaker, { speaker: stated, line }) => {
      if (stated === undefined) return { speaker };
      if (stated === null) return { speaker: null };
      const own = speaker === null ? undefined : profiles[speaker]?.name;
      const name = stated.name === undefined ? own : folded(stated.name);
      const owner = name === undefined || name === own ? speaker : named(name);
      const profile = owner === null ? undefined : profiles[owner];
      if (profile === undefined) return { refused: 'it gives a role or kind to nobody; name one' };
      const contradiction = contradicted(profile, stated);
      if (contradiction !== undefined) return { refused: contradiction };
      if (stated.role !== undefined) {
        profile.role = stated.role === null ? null : folded(stated.role);
        profile.statedAt.set('role', line);
      }
      if (stated.kind !== undefined) {
        profile.kind = stated.kind;
        profile.statedAt.set('kind', line);
      }
      return { speaker: owner };
    },
    partsOf: (speaker) => {
      const profile = speaker === null ? undefined : profiles[speaker];
      if (!profile?.found) return [];
      const { kind, role } = profile.found;
      return [
        ...(kind === profile.kind ? [] : (['kind'] as const)),
        ...(role === profile.role ? [] : (['role'] as const)),
      ];
    },
    stated: (speaker, mention) => {
      const profile = speaker === null ? undefined : profiles[speaker];
      return profile
        ? { name: profile.name, mention, role: profile.role, kind: profile.kind }
        : null;
    },
    list: (owners) => speakersOf(profiles, owners),
  };
}

function speakersOf(
  profiles: readonly Profile[],
  owners: Parameters<SpeakerTable['list']>[0],
): Speaker[] {
  const quotes = new Map<number, string[]>();
  for (const [id, speaker] of owners) {
    if (speaker === null) continue;
    const ids = quotes.get(speaker);
    if (ids === undefined) quotes.set(speaker, [id]);
    else ids.push(id);
  }
  return [...quotes].flatMap(([speaker, ids]) => {
    const profile = profiles[speaker];
    if (profile === undefined) return [];
    return [{ name: profile.name, role: profile.role, kind: profile.kind, quotes: ids }];
  });
}

/** A speaker has one role and one kind in a document. */
function contradicted(
  { name, role, kind, statedAt }: Profile,
  stated: SpeakerCorrection,
): string | undefined {
  const roleAt = statedAt.get('role');
  const isOther = stated.role !== undefined && (stated.role && folded(stated.role)) !== role;
  if (roleAt !== undefined && isOther) return `line ${roleAt} gives \`${name}\` another role`;
  const kindAt = statedAt.get('kind');
  if (kindAt !== undefined && stated.kind !== undefined && stated.kind !== kind) {
    return `line ${kindAt} gives \`${name}\` another kind`;
  }
  return undefined;
}
