import { byCodeUnits } from '../files/paths.ts';
import { compareDocument, isSame, loneDocument } from './compare-document.ts';
import type { Comparison, DocumentComparison, FailureChange, Totals } from './comparison.ts';
import { importanceOf } from './importance.ts';
import type { LoadedSide, LoadedSides } from './sides/load-sides.ts';
import { matchDocuments, type PlacedBrief } from './match/match-documents.ts';
import { matchQuotes } from './match/match-quotes.ts';
import { findRenames } from './match/renames.ts';
import type { StoredManifest } from './sides/stored-manifest.ts';

/** What changed in meaning between two sides that were read. */
export function compare(
  { before, after, faults }: LoadedSides,
  options: { readonly keywords: boolean },
): Comparison {
  const matched = matchDocuments(placed(before), placed(after));
  const pairs = matched.both.map(([one, other]) => ({
    one,
    other,
    path: other.brief.source.path,
    quotes: matchQuotes(one.brief.quotes, other.brief.quotes),
  }));
  const renames = findRenames(pairs);
  const documents = [
    ...pairs.map(({ one, other, quotes }) =>
      compareDocument(one, other, quotes, { renames, keywords: options.keywords }),
    ),
    ...matched.before.map((document) => loneDocument(document, 'gone')),
    ...matched.after.map((document) => loneDocument(document, 'added')),
  ]
    .filter((document) => !isSame(document))
    .toSorted(
      (one, other) => importanceOf(one) - importanceOf(other) || byCodeUnits(one.path, other.path),
    );
  const failures = compareFailures(before.manifest, after.manifest);
  const changes = { failures, renames: [...renames.list], documents };
  return {
    schemaVersion: 1,
    before: before.name,
    after: after.name,
    same: [...Object.values(changes), faults].every((each) => each.length === 0),
    totals: totalsOf(changes, before, after),
    ...changes,
    faults: [...faults],
  };
}

function placed({ briefs }: LoadedSide): PlacedBrief[] {
  return [...briefs].map(([path, brief]) => ({ path, brief }));
}

/** Without a manifest nothing is known of failures, and nothing is said. */
function compareFailures(
  before: StoredManifest | undefined,
  after: StoredManifest | undefined,
): FailureChange[] {
  if (!before || !after) return [];
  const changes: FailureChange[] = [];
  for (const [path, failure] of after) {
    if (failure && !before.get(path)) changes.push({ path, change: 'fails', ...failure });
  }
  for (const [path, failure] of before) {
    if (!failure || after.get(path)) continue;
    changes.push({ path, change: after.has(path) ? 'mended' : 'removed', ...failure });
  }
  return changes.toSorted((one, other) => byCodeUnits(one.path, other.path));
}

function totalsOf(
  { failures, renames, documents }: Pick<Comparison, 'failures' | 'renames' | 'documents'>,
  before: LoadedSide,
  after: LoadedSide,
): Totals {
  const sum = (of: (document: DocumentComparison) => number): number =>
    documents.reduce((total, document) => total + of(document), 0);
  const renamed = renames.flatMap((rename) => rename.documents);
  const differing = new Set([...documents.map(({ path }) => path), ...renamed]);
  const gone = sum(({ state }) => Number(state === 'gone'));
  return {
    documents: {
      before: before.documents,
      after: after.documents,
      all: after.documents + gone,
      differ: differing.size,
    },
    added: sum(({ state }) => Number(state === 'added')),
    gone,
    moved: sum(({ movedFrom }) => Number(movedFrom !== null)),
    fail: failures.filter(({ change }) => change === 'fails').length,
    mended: failures.filter(({ change }) => change === 'mended').length,
    quotesChanged: sum(({ quotes }) => quotes.changed.length),
    quotesAdded: sum(({ quotes }) => quotes.added.length),
    quotesGone: sum(({ quotes }) => quotes.gone.length),
    renames: renames.length,
    sentencesReworded: sum(({ summary }) => summary.reworded.length),
    sentencesEntered: sum(({ summary }) => summary.entered.length),
    sentencesLeft: sum(({ summary }) => summary.left.length),
    metadata: sum(({ metadata, speakers }) => metadata.length + speakers.length),
    keywords: sum(({ keywords }) => keywords.left.length + keywords.entered.length),
  };
}
