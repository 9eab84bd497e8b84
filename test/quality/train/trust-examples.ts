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
import { BY_LAYOUT } from '../../../stages/quotes/trust/index.ts';
import { createReader } from '../../../stages/read/index.ts';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { quotationDocument, readDocuments, type QuotationDocument } from '../eval/gold.ts';
import { scoredText } from '../eval/quotation-units.ts';
import { isRightSpeaker } from '../eval/speaker-match.ts';
import { speechView } from '../eval/speech-view.ts';
import { wordsInside, type Range } from '../eval/words.ts';

/** A quotation as it was found, its confidence that of its rule or model, and whether it is right. */
export interface TrustExample {
  readonly document: string;
  readonly set: 'news' | 'wild';
  readonly genre: Genre;
  readonly quotation: Quotation;
  readonly isRight: boolean;
}

const LEAST_OVERLAP = 0.5;
const TYPES: readonly MediaType[] = ['text/plain', 'text/markdown', 'text/html'];
const LETTER = /[\p{L}\p{N}]/u;

interface WildQuote {
  readonly content: readonly Range[];
  readonly speaker: string | null;
  readonly aliases?: readonly string[];
  readonly optional?: boolean;
}

interface WildDocument {
  readonly file: string;
  readonly text: string;
  readonly quotes: readonly WildQuote[];
}

type MatchName = (
  predicted: string | null,
  label: { name: string | null; aliases: readonly string[] },
) => { readonly isRight: boolean };

/** The quotations of the documents for tuning: annotated news, and documents of many kinds. */
export async function trustExamples(kit: string): Promise<TrustExample[]> {
  const find = await finder();
  const names = pathToFileURL(join(kit, 'speakers/names.mjs')).href;
  const { matchName }: { matchName: MatchName } = await import(names);
  const news = readDocuments(join(kit, 'data/quotes/train.jsonl'), quotationDocument);
  const wild = readFileSync(join(kit, 'data/wild/train.jsonl'), 'utf8').trim().split('\n');
  return [
    ...news.flatMap((document) => {
      const { genre, quotes } = find(`${document.id}.txt`, document.text);
      return newsExamples(speechView(document), quotes, genre);
    }),
    ...wild.flatMap((line) => {
      const document: WildDocument = JSON.parse(line);
      const { genre, quotes } = find(document.file, document.text);
      return wildExamples(document, quotes, genre, matchName);
    }),
  ].filter(({ quotation }) => !BY_LAYOUT.has(quotation.rule));
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

/** As `eval -- quotes` judges them: half of the words in either, and the source. */
function newsExamples(
  { id, text, attributions, ignore }: QuotationDocument,
  quotes: readonly Quotation[],
  genre: Genre,
): TrustExample[] {
  const scored = scoredText(text);
  const inside = (ranges: readonly Range[]): Set<number> =>
    new Set(wordsInside(scored.words, ranges));
  const gold = attributions.map(({ source, content }) => ({ source, words: inside(content) }));
  const setAside = inside(ignore.flatMap(({ spans }) => spans));
  for (const { words } of gold) for (const word of words) setAside.delete(word);
  return quotes.flatMap((quotation): TrustExample[] => {
    const { spans, speaker } = quotation;
    const words = inside(spans.map(({ start, end }): Range => [start, end]));
    if ([...words].filter((word) => setAside.has(word)).length * 2 >= words.size) return [];
    const at = speaker?.mention ?? null;
    const mention: Range | null = at === null ? null : [at.start, at.end];
    const isRight = gold.some(
      ({ source, words: wanted }) =>
        overlap(words, wanted) >= LEAST_OVERLAP &&
        isRightSpeaker(scored, source, mention, speaker !== null),
    );
    return [{ document: id, set: 'news', genre, quotation, isRight }];
  });
}

/** Half of the letters in either, with an annotation or with all that lie mostly within; and the name. */
function wildExamples(
  { file, text, quotes: gold }: WildDocument,
  quotes: readonly Quotation[],
  genre: Genre,
  matchName: MatchName,
): TrustExample[] {
  const shift = text.startsWith('\uFEFF') ? 1 : 0;
  const places = (ranges: readonly Range[]): Set<number> => {
    const found = new Set<number>();
    for (const [start, end] of ranges) {
      for (let at = start; at < end; at++) if (LETTER.test(text.charAt(at))) found.add(at);
    }
    return found;
  };
  const known = gold.map((quote) => ({ quote, letters: places(quote.content) }));
  return quotes.flatMap((quotation): TrustExample[] => {
    const letters = places(
      quotation.spans.map(({ start, end }): Range => [start + shift, end + shift]),
    );
    const within = known.filter((each) => shared(each.letters, letters) * 2 >= each.letters.size);
    const all = new Set(within.flatMap((each) => [...each.letters]));
    const same =
      within.length > 0 && overlap(letters, all) >= LEAST_OVERLAP
        ? within
        : known.filter((each) => overlap(letters, each.letters) >= LEAST_OVERLAP);
    const counted = same.filter(({ quote }) => quote.optional !== true);
    if (same.length > 0 && counted.length === 0) return [];
    const name = quotation.speaker?.name ?? null;
    const isRight =
      counted.length > 0 &&
      counted.every(
        ({ quote: { speaker, aliases = [] } }) =>
          matchName(name, { name: speaker, aliases }).isRight,
      );
    return [{ document: file, set: 'wild', genre, quotation, isRight }];
  });
}

function shared(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let count = 0;
  for (const each of one) if (other.has(each)) count += 1;
  return count;
}

function overlap(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const both = shared(one, other);
  return both / Math.max(1, one.size + other.size - both);
}
