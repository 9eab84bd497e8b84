import type { ChangedQuote, DocumentComparison, QuotedWords } from './comparison.ts';
import type { PlacedBrief } from './match/match-documents.ts';
import { matchSentences } from './match/match-quotes.ts';
import type { Pairs } from './match/pairs.ts';
import type { Renames } from './match/renames.ts';
import {
  metadataKeys,
  type StoredBrief,
  type StoredQuote,
  type StoredSentence,
} from './sides/stored-brief.ts';
import { wordChanges } from './match/word-changes.ts';

const nothing = {
  movedFrom: null,
  contents: null,
  quotes: { changed: [], gone: [], added: [] },
  summary: { reworded: [], left: [], entered: [] },
  metadata: [],
  speakers: [],
  keywords: { left: [], entered: [] },
} satisfies Partial<DocumentComparison>;

/** A document that only one side has. */
export function loneDocument(
  { brief: { source, summary, quotes } }: PlacedBrief,
  state: 'added' | 'gone',
): DocumentComparison {
  const contents = { summary: summary.length, quotes: quotes.length };
  return { path: source.path, state, ...nothing, contents };
}

/** What to compare two briefs by besides themselves. */
export interface CompareSettings {
  readonly renames: Renames;
  readonly keywords: boolean;
}

/** What changed in meaning between two briefs of one document. */
export function compareDocument(
  before: PlacedBrief,
  after: PlacedBrief,
  quotes: Pairs<StoredQuote>,
  { renames, keywords }: CompareSettings,
): DocumentComparison {
  const [one, other] = [before.brief, after.brief];
  const { path } = other.source;
  return {
    path,
    state: 'kept',
    movedFrom: one.source.path === path ? null : one.source.path,
    contents: null,
    quotes: {
      changed: quotes.both.flatMap(([was, is]) => changedQuote(was, is, path, renames) ?? []),
      gone: quotes.before.map(quotedWords),
      added: quotes.after.map(quotedWords),
    },
    summary: compareSummaries(one.summary, other.summary),
    metadata: compareMetadata(one, other),
    speakers: compareSpeakers(quotes, path, renames),
    keywords: keywords ? compareKeywords(one, other) : nothing.keywords,
  };
}

/** Whether the two sides of a document mean the same. */
export function isSame(document: DocumentComparison): boolean {
  const { state, movedFrom, quotes, summary, metadata, speakers, keywords } = document;
  return (
    state === 'kept' &&
    movedFrom === null &&
    [...Object.values(quotes), ...Object.values(summary), ...Object.values(keywords)].every(
      (changes) => changes.length === 0,
    ) &&
    metadata.length === 0 &&
    speakers.length === 0
  );
}

function changedQuote(
  one: StoredQuote,
  other: StoredQuote,
  path: string,
  renames: Renames,
): ChangedQuote | undefined {
  const [before, after] = [quotedWords(one), quotedWords(other)];
  const isListed = (was: string | null, is: string | null): boolean =>
    was === is || renames.isListed(path, was ?? undefined, is ?? undefined);
  const changes: ChangedQuote['changes'] = [];
  if (before.text !== after.text) changes.push('wording');
  const areStated = one.polarity !== undefined && other.polarity !== undefined;
  if (areStated && one.polarity !== other.polarity) changes.push('polarity');
  if (!isListed(before.speaker, after.speaker)) changes.push('speaker');
  if (!isListed(before.innerSpeaker, after.innerSpeaker)) changes.push('innerSpeaker');
  if (before.type !== after.type) changes.push('type');
  if (before.cue !== after.cue) changes.push('cue');
  if (changes.length === 0) return undefined;
  return { changes, before, after, words: wordChanges(before.text, after.text) };
}

function quotedWords(quote: StoredQuote): QuotedWords {
  const { text, line, type, cue, polarity, speaker, innerSpeaker } = quote;
  return {
    text,
    line,
    type,
    cue: cue?.text ?? null,
    speaker: speaker?.name ?? null,
    innerSpeaker: innerSpeaker?.name ?? null,
    polarity: polarity ?? null,
  };
}

/** The order of a summary is that of its document, and no meaning of its own. */
function compareSummaries(
  before: readonly StoredSentence[],
  after: readonly StoredSentence[],
): DocumentComparison['summary'] {
  const { both, before: left, after: entered } = matchSentences(before, after);
  const reworded = both
    .filter(([one, other]) => one.text !== other.text)
    .map(([one, other]) => ({
      before: one,
      after: other,
      words: wordChanges(one.text, other.text),
    }));
  return { reworded, left: [...left], entered: [...entered] };
}

/** What a side does not speak of, since it is older than the key, has not changed. */
function compareMetadata(one: StoredBrief, other: StoredBrief): DocumentComparison['metadata'] {
  const fields = [
    ...metadataKeys.map((key) => [key, one.metadata[key], other.metadata[key]] as const),
    ['genre', one.genre, other.genre] as const,
  ];
  return fields.flatMap(([key, before, after]) =>
    before === undefined || after === undefined || before === after ? [] : [{ key, before, after }],
  );
}

/** Changes of role and kind: every quotation of a speaker has these, each change is listed once. */
function compareSpeakers(
  { both }: Pairs<StoredQuote>,
  path: string,
  renames: Renames,
): DocumentComparison['speakers'] {
  const changes = new Map<string, DocumentComparison['speakers'][number]>();
  for (const [{ speaker: one }, { speaker: other }] of both) {
    if (!one || !other) continue;
    if (one.name !== other.name && !renames.isListed(path, one.name, other.name)) continue;
    for (const key of ['role', 'kind'] as const) {
      if (one[key] === other[key]) continue;
      const change = { name: other.name, key, before: one[key], after: other[key] };
      changes.set(JSON.stringify(change), change);
    }
  }
  return [...changes.values()];
}

function compareKeywords(one: StoredBrief, other: StoredBrief): DocumentComparison['keywords'] {
  const [before, after] = [one, other].map(({ keywords }) => keywords.map(({ term }) => term));
  const lacks =
    (terms: readonly string[] = []) =>
    (term: string) =>
      !terms.includes(term);
  return {
    left: (before ?? []).filter(lacks(after)),
    entered: (after ?? []).filter(lacks(before)),
  };
}
