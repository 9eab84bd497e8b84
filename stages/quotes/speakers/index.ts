import type {
  Quotation,
  QuotationSpeaker,
  Segmented,
  Speaker,
  SpeakerKind,
} from '../../document.ts';
import type { Attribution, BlockRange } from '../attribution.ts';
import { isReported, type Rate } from '../trust/index.ts';
import type { Entity } from '../../names/entity.ts';
import type { DialogueRun } from '../dialogue/runs.ts';
import { findSpeakers } from './find-speakers.ts';
import { createQuotations, textSpan } from './quotations.ts';
import { warnOfRivals } from './rivals.ts';
import type { SpeakerForms } from '../aliases.ts';
import { formsOf } from '../../names/forms.ts';
import { readDocument, type Reading } from '../../names/index.ts';
import { nameOf, roleOf } from './wording.ts';
import { createPoints } from '../../text/points.ts';

/**
 * Says of each attribution who is meant and makes the quotations of the document: the names are
 * joined into entities, pronouns and descriptions are traced to them, and each speaker goes by the
 * fullest form of the name. Messages: `ambiguous-speaker` where two are about as likely.
 */
export function resolveSpeakers(
  document: Segmented,
  attributions: readonly Attribution[],
  rate: Rate,
  dialogues: readonly DialogueRun[] = [],
): ResolvedSpeakers {
  if (attributions.length === 0) return { quotes: [], speakers: [], forms: () => new Map() };
  const reading = readDocument(document);
  const ordered = attributions.toSorted((a, b) => compareStarts(a.content[0], b.content[0]));
  const resolved = findSpeakers(document, reading, ordered, dialogues);
  const pointOf = createPoints(document.text);
  const quotationOf = createQuotations(document, pointOf, rate);
  const profiles = new Map<Entity, Profile>();
  const profileOf = (entity: Entity): Profile => {
    const known = profiles.get(entity);
    if (known !== undefined) return known;
    const { name, role, kind } = describedBy(document, reading, entity);
    const profile = { name, role, kind, quotes: [] };
    profiles.set(entity, profile);
    return profile;
  };
  const quotes = ordered.map((original, i) => {
    const found = resolved[i] ?? null;
    const attribution = found?.how === 'dialogue' ? byDialogue(original) : original;
    if (found === null) return quotationOf(attribution, null, null, attribution.confidence);
    const profile = profileOf(found.entity);
    const { source } = attribution;
    const mention = source === null ? null : textSpan(document, source);
    const speaker: QuotationSpeaker = {
      name: profile.name,
      mention,
      role: profile.role,
      kind: profile.kind,
    };
    const { inner } = found;
    const innerSpeaker =
      inner === null ? null : { ...describedBy(document, reading, inner), mention: null };
    const confidence = attribution.confidence * found.certainty;
    const quotation = quotationOf(attribution, speaker, innerSpeaker, confidence);
    profile.quotes.push(quotation.id);
    if (mention !== null && isReported(quotation)) {
      const place = { start: pointOf(mention.start), end: pointOf(mention.end) };
      warnOfRivals(document.file, found, mention.text, place);
    }
    return quotation;
  });
  const forms = (): SpeakerForms => {
    const byName = new Map<string, ReadonlySet<string>>();
    for (const [entity, { name }] of profiles) {
      // Two people may bear one name: nothing but it is known of either then.
      byName.set(name, byName.has(name) ? new Set() : formsOf(document, reading, entity));
    }
    return byName;
  };
  return { quotes, speakers: [...profiles.values()], forms };
}

/** What the turns of a dialogue give to somebody, unless a pronoun beside it has been read anew. */
function byDialogue(attribution: Attribution): Attribution {
  const { source, content } = attribution;
  if (source !== null && source.block === content[0]?.block) return attribution;
  return { ...attribution, cue: null, source: null, rule: 'dialogue', confidence: 1 };
}

/** What was said and by whom, and how the document names them, which few ask for. */
interface ResolvedSpeakers {
  readonly quotes: Quotation[];
  readonly speakers: Speaker[];
  readonly forms: () => SpeakerForms;
}

interface Profile extends Speaker {
  readonly quotes: string[];
}

function describedBy(
  document: Segmented,
  reading: Reading,
  entity: Entity,
): Omit<Speaker, 'quotes'> {
  return { name: nameOf(entity), role: roleOf(document, reading, entity), kind: kindOf(entity) };
}

function kindOf({ kind }: Entity): SpeakerKind {
  if (kind === 'unknown') return 'person';
  // `Beijing said`: a government.
  return kind === 'place' ? 'organization' : kind;
}

function compareStarts(a: BlockRange | undefined, b: BlockRange | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.block - b.block || a.from - b.from;
}
