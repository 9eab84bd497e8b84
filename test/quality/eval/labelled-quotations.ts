import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { VFile } from 'vfile';
import { clean } from '../../../stages/clean/index.ts';
import type { Genre, MediaType, Quotation } from '../../../stages/document.ts';
import { mediaTypeOf } from '../../../stages/formats.ts';
import { createIdentifier } from '../../../stages/genre/index.ts';
import { findLanguage } from '../../../stages/language/index.ts';
import { parse } from '../../../stages/parse/index.ts';
import { loadParsers } from '../../../stages/parse/load.ts';
import { findQuotations } from '../../../stages/quotes/index.ts';
import { createReader } from '../../../stages/read/index.ts';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { quotationDocument, readDocuments, type QuotationDocument } from './gold.ts';
import { scoredText } from './quotation-units.ts';
import { isRightSpeaker } from './speaker-match.ts';
import { speechView } from './speech-view.ts';
import { matchesOf } from './match-quotations.ts';
import { wordsInside, type Range } from './words.ts';

export const LABELLED_SETS = ['news', 'wild'] as const;
export type LabelledSet = (typeof LABELLED_SETS)[number];
export const SPLITS = ['train', 'dev'] as const;
export type Split = (typeof SPLITS)[number];

/** A quotation as it was found, its confidence that of its rule or model, and whether it is right. */
export interface LabelledQuotation {
  readonly document: string;
  readonly set: LabelledSet;
  /** What the set says that the document is: `podcast`, `press`; all of the set `news` are `news`. */
  readonly kind: string;
  /** What the program takes the document for. */
  readonly genre: Genre;
  readonly quotation: Quotation;
  /** In words and speaker. */
  readonly isRight: boolean;
}

const TYPES: readonly MediaType[] = ['text/plain', 'text/markdown', 'text/html'];

interface WildQuote {
  readonly content: readonly Range[];
  readonly speaker: string | null;
  readonly aliases?: readonly string[];
  readonly optional?: boolean;
}

interface WildDocument {
  readonly file: string;
  readonly kind: string;
  readonly text: string;
  readonly quotes: readonly WildQuote[];
}

/** Who is meant. */
interface SpeakerLabel {
  readonly name: string | null;
  readonly aliases: readonly string[];
}

type MatchName = (predicted: string | null, label: SpeakerLabel) => { readonly isRight: boolean };

/**
 * The quotations that are found in annotated documents, before it is weighed how sure they are.
 * @param kit the folder of the evaluation kit
 * @param sets `news`: articles, `wild`: documents of many kinds
 */
export async function labelledQuotations(
  kit: string,
  sets: readonly LabelledSet[],
  split: Split,
): Promise<LabelledQuotation[]> {
  const find = await finder();
  const names = pathToFileURL(join(kit, 'speakers/names.mjs')).href;
  const { matchName }: { matchName: MatchName } = await import(names);
  const examples: LabelledQuotation[] = [];
  if (sets.includes('news')) {
    const labels = speakerLabels(join(kit, `data/quotes/${split}-speakers.jsonl`));
    const path = join(kit, `data/quotes/${split}.jsonl`);
    for (const document of readDocuments(path, quotationDocument)) {
      const { genre, quotes } = find(`${document.id}.txt`, document.text);
      const isMeant = (name: string | null, id: string | undefined): boolean => {
        const label = labels.get(`${document.id} ${id ?? ''}`);
        return label === undefined || matchName(name, label).isRight;
      };
      examples.push(...newsExamples(speechView(document), quotes, genre, isMeant));
    }
  }
  if (sets.includes('wild')) {
    for (const line of linesOf(join(kit, `data/wild/${split}.jsonl`))) {
      const document: WildDocument = JSON.parse(line);
      const { genre, quotes } = find(document.file, document.text);
      examples.push(...wildExamples(document, quotes, genre, matchName));
    }
  }
  return examples;
}

/** By article and attribution, who is meant; few articles have such labels. */
function speakerLabels(path: string): ReadonlyMap<string, SpeakerLabel> {
  return new Map(
    linesOf(path).map((line) => {
      const { doc, id, name, aliases }: SpeakerLabel & { doc: string; id: string } =
        JSON.parse(line);
      return [`${doc} ${id}`, { name, aliases }];
    }),
  );
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').trim().split('\n');
}

async function finder() {
  const parsers = await loadParsers(TYPES);
  const read = createReader({ maxBytes: 1 << 25 });
  const identify = createIdentifier({ genre: null });
  const segment = createSegmenter();
  return (path: string, text: string) => {
    const content = new TextEncoder().encode(text);
    const decoded = read(path, content, new VFile({ path }), mediaTypeOf(path));
    const identified = identify(findLanguage(clean(parse(decoded, parsers))));
    return findQuotations(segment(identified), undefined, ({ confidence }) => confidence);
  };
}

/**
 * By what matches and by the source, as `eval -- quotes` judges who says it; and by who is meant,
 * where that is labelled. What the annotators set aside is neither right nor wrong.
 */
function newsExamples(
  { id, text, attributions, ignore }: QuotationDocument,
  quotes: readonly Quotation[],
  genre: Genre,
  isMeant: (name: string | null, attribution: string | undefined) => boolean,
): LabelledQuotation[] {
  const scored = scoredText(text);
  const inside = (ranges: readonly Range[]): Set<number> =>
    new Set(wordsInside(scored.words, ranges));
  const setAside = inside(ignore.flatMap(({ spans }) => spans));
  for (const { content } of attributions) for (const word of inside(content)) setAside.delete(word);
  const found = quotes.map(({ spans }) => spans.map(({ start, end }): Range => [start, end]));
  const matches = matchesOf(
    text,
    attributions.map(({ content }) => content),
    found,
  );
  return quotes.flatMap((quotation, index): LabelledQuotation[] => {
    const words = inside(found[index] ?? []);
    if ([...words].filter((word) => setAside.has(word)).length * 2 >= words.size) return [];
    const { speaker } = quotation;
    const at = speaker?.mention ?? null;
    const mention: Range | null = at === null ? null : [at.start, at.end];
    const same = (matches[index] ?? []).flatMap((each) => attributions[each] ?? []);
    const isRight =
      same.length > 0 &&
      same.every(
        ({ id: attribution, source }) =>
          isRightSpeaker(scored, source, mention, speaker !== null) &&
          isMeant(speaker?.name ?? null, attribution),
      );
    return [{ document: id, set: 'news', kind: 'news', genre, quotation, isRight }];
  });
}

/** As the kit's `wild/judge.mjs` judges them: what matches by letters, and the name. */
function wildExamples(
  { file, kind, text, quotes: gold }: WildDocument,
  quotes: readonly Quotation[],
  genre: Genre,
  matchName: MatchName,
): LabelledQuotation[] {
  // The program's offsets do not count a byte order mark.
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const found = quotes.map(({ spans }) =>
    spans.map(({ start, end }): Range => [start + shift, end + shift]),
  );
  const matches = matchesOf(
    text,
    gold.map(({ content }) => content),
    found,
  );
  return quotes.flatMap((quotation, index): LabelledQuotation[] => {
    const same = (matches[index] ?? []).flatMap((each) => gold[each] ?? []);
    const counted = same.filter(({ optional }) => optional !== true);
    if (same.length > 0 && counted.length === 0) return [];
    const name = quotation.speaker?.name ?? null;
    const isRight =
      counted.length > 0 &&
      counted.every(
        ({ speaker, aliases = [] }) => matchName(name, { name: speaker, aliases }).isRight,
      );
    return [{ document: file, set: 'wild', kind, genre, quotation, isRight }];
  });
}
