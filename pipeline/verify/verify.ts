import { basename, dirname, resolve } from 'node:path';
import { createCorpus } from '../../stages/verify/corpus.ts';
import { createTestimonyReader } from '../../stages/verify/read-testimony.ts';
import type { Testimony } from '../../stages/verify/testimony.ts';
import type { Verdict } from '../../stages/verify/verdict.ts';
import type { Input } from '../document.ts';
import { quoted } from '../files/printable.ts';
import { displayPath } from '../files/paths.ts';
import { RunError } from '../files/run-error.ts';
import { findInputs } from '../inputs/find.ts';
import type { Settings } from '../settings/schema.ts';
import { createAcceptance, type Acceptance } from './accepted.ts';
import { createChecker } from './check-draft.ts';
import { createFactChecker } from './facts.ts';
import { readTexts, type ReadText } from './read-texts.ts';
import type { CheckedDraft, Verification } from './verification.ts';

const USAGE = 'npm run verify -- DRAFT… --sources PATH…';

/** What is to be checked against what. */
export interface ToVerify {
  /** Those of the drafts are its inputs. */
  readonly settings: Settings;
  /** Files, folders and globs as they were named; without any, drafts name their own. */
  readonly sources: readonly string[];
  readonly facts: boolean;
  readonly cwd: string;
}

/** What was found, and what could not be read of the sources. */
export interface Verified {
  readonly verification: Verification;
  readonly unread: readonly string[];
}

/**
 * Checks the quotations of drafts against sources. Nothing is written.
 * @throws RunError where there are no drafts or no sources
 */
export async function verify(asked: ToVerify): Promise<Verified> {
  const { settings, cwd } = asked;
  const read = createTestimonyReader(settings);
  const found = await findInputs(settings, cwd, USAGE);
  const drafts = await all(readTexts(found.inputs, read, settings));
  const named = await sourcesOf(asked, drafts);
  const sources = await all(readTexts(named, read, settings));
  const readable = toldApart(sources, cwd);
  if (readable.length === 0) throw new RunError('None of the sources can be read.');
  const check = createBySources(readable, asked.facts);
  const checked = checkAll(drafts, check, asked);
  const counts = countsOf(checked);
  const unread = sources.flatMap(({ file, failure }) =>
    failure === undefined ? [] : [`${quoted(displayPath(cwd, file))} is not read: ${failure}.`],
  );
  return { verification: { schemaVersion: 1, drafts: checked, counts }, unread };
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

function countsOf(drafts: readonly CheckedDraft[]): Verification['counts'] {
  const quotes = drafts.flatMap((draft) => draft.quotes);
  const count = (wanted: Verdict): number =>
    quotes.filter(({ verdict, accepted }) => verdict === wanted && accepted === undefined).length;
  return {
    'not-found': count('not-found'),
    altered: count('altered'),
    spliced: count('spliced'),
    misattributed: count('misattributed'),
    'out-of-context': count('out-of-context'),
    verbatim: count('verbatim'),
  };
}

/** The sources that are named on the command line, else those that the drafts name. */
async function sourcesOf(
  { sources, settings, cwd }: ToVerify,
  drafts: readonly ReadText[],
): Promise<readonly Input[]> {
  const names =
    sources.length > 0
      ? sources.map((name) => ({ name, from: cwd }))
      : drafts.flatMap(({ file, testimony }) =>
          testimony ? ownSources(testimony).map((name) => ({ name, from: dirname(file) })) : [],
        );
  if (names.length === 0) {
    throw new RunError(
      'There are no sources: name them with --sources, or in the front matter of a draft (sources: [a.txt]).',
    );
  }
  const unique = new Map(names.map((named) => [resolve(named.from, named.name), named]));
  const found = await findInputs({ ...settings, inputs: [...unique.values()] }, cwd, USAGE);
  return found.inputs;
}

/** What a draft says that its sources are. */
function ownSources({ stated }: Testimony): readonly string[] {
  const { sources } = stated;
  const list: readonly unknown[] = Array.isArray(sources) ? sources : [sources];
  return list.filter((each): each is string => typeof each === 'string' && each !== '');
}

/** A text that was read, and its file. */
interface OfFile {
  readonly file: string;
  readonly testimony: Testimony;
}

/** The texts that could be read; where two files have one path, each goes by its way from here. */
function toldApart(texts: readonly ReadText[], cwd: string): OfFile[] {
  const filesOf = new Map<string, Set<string>>();
  for (const { path, file } of texts) {
    filesOf.set(path, (filesOf.get(path) ?? new Set()).add(file));
  }
  return texts.flatMap(({ file, path, testimony }) => {
    if (!testimony) return [];
    const isAlone = filesOf.get(path)?.size === 1;
    const shown = isAlone ? testimony : { ...testimony, path: displayPath(cwd, file) };
    return [{ file, testimony: shown }];
  });
}

type Check = (draft: Testimony) => Pick<CheckedDraft, 'quotes' | 'facts'>;

/**
 * A draft that names some of the sources is checked against these alone: those that lie where it
 * says, else those that are called so.
 */
function createBySources(
  sources: readonly OfFile[],
  facts: boolean,
): (draft: OfFile) => ReturnType<Check> {
  const checks = new Map<string, Check>();
  return ({ file, testimony: draft }) => {
    const names = ownSources(draft);
    const files = new Set(names.map((name) => resolve(dirname(file), name)));
    const called = new Set(names.map((name) => basename(name)));
    const there = sources.filter((each) => files.has(each.file));
    const own =
      there.length > 0 ? there : sources.filter((each) => called.has(basename(each.file)));
    const used = own.length > 0 ? own : sources;
    const key = own.length === 0 ? '' : JSON.stringify(own.map((each) => each.file));
    const known =
      checks.get(key) ??
      createCheck(
        used.map(({ testimony }) => testimony),
        facts,
      );
    checks.set(key, known);
    return known(draft);
  };
}

function createCheck(sources: readonly Testimony[], facts: boolean): Check {
  const corpus = createCorpus(sources);
  const check = createChecker(corpus);
  const checkFacts = facts ? createFactChecker(corpus) : () => [];
  return (draft) => ({ quotes: check(draft), facts: checkFacts(draft) });
}

function checkAll(
  drafts: readonly ReadText[],
  check: ReturnType<typeof createBySources>,
  { settings, cwd }: ToVerify,
): CheckedDraft[] {
  const acceptances = new Map<string, Acceptance>();
  const acceptanceOf = (file: string): Acceptance => {
    const known = acceptances.get(file) ?? createAcceptance(file, settings.maxBytes);
    acceptances.set(file, known);
    return known;
  };
  const checked = drafts.map((draft): CheckedDraft => {
    const { testimony, path, failure } = draft;
    const file = displayPath(cwd, draft.file);
    if (!testimony) return { path, file, failure, stale: [], quotes: [], facts: [] };
    const record = testimony.record === undefined ? {} : { record: testimony.record };
    const { quotes, facts } = check({ file: draft.file, testimony });
    const accepted = quotes.map(acceptanceOf(draft.file).accept);
    return { path, file, ...record, stale: [], quotes: accepted, facts };
  });
  // What was accepted is about all drafts of a file: what none of them has is told of its first.
  return checked.map((draft, index) => {
    const { file } = drafts[index] ?? {};
    const acceptance = acceptances.get(file ?? '');
    acceptances.delete(file ?? '');
    return acceptance === undefined ? draft : { ...draft, stale: acceptance.stale() };
  });
}
