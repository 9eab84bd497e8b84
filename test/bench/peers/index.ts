import { fileURLToPath } from 'node:url';
import { readDocuments as readGold, summaryDocument } from '../../quality/eval/gold.ts';
import type { PeersOptions } from '../command-line.ts';
import { bytesOf, generateDocuments, readDocuments } from '../documents.ts';
import type { BenchDocument } from '../stage-times.ts';
import { contenders } from './contenders.ts';
import { preparePeers } from './install.ts';
import { ratiosOf, toMeasurement, type Measurement } from './measurement.ts';
import { rateContender, rateLead } from './quality.ts';
import { race, type RaceSettings } from './race.ts';
import { toTables, type Growth, type PeersReport } from './tables.ts';

/** Lengths of an article in characters, and how many make a text. */
const GROWTH = [
  { length: 2_000, documents: 20 },
  { length: 20_000, documents: 2 },
  { length: 200_000, documents: 1 },
] as const;

const SCRIPT = fileURLToPath(new URL('child.js', import.meta.url));
const NAMES = contenders.map(({ name }) => name);

/**
 * Our summaries and quotations side by side with those of other packages.
 * @returns tables, or JSON
 * @throws an error when there is nothing to read or the packages cannot be installed
 */
export async function measurePeers(options: PeersOptions): Promise<string> {
  const { folder, runs, seconds, quality: file, limit } = options;
  const documents =
    folder === undefined
      ? generateDocuments(options.documents, options.length)
      : readDocuments(folder).slice(0, limit);
  const gold = file === undefined ? null : readGold(file, summaryDocument).slice(0, limit);
  const versions = preparePeers();
  const settings = { script: SCRIPT, runs, seconds };
  say(`${documents.length} documents, ${contenders.length} contenders in turns`);
  const measurements = await measure(documents, settings);
  const growth: Growth[] = [];
  for (const each of GROWTH) {
    say(`growth: ${each.documents} of ${each.length / 1000} kB`);
    const articles = generateDocuments(each.documents, each.length);
    const measured = await measure(articles, settings);
    growth.push({ ...each, bytes: bytesOf(articles), measurements: measured });
  }
  const report: PeersReport = {
    node: process.version,
    text: folder === undefined ? 'made-up news' : 'documents of a folder',
    documents: documents.length,
    bytes: bytesOf(documents),
    runs,
    seconds,
    versions,
    measurements,
    ratios: ratiosOf(measurements),
    growth,
    quality: gold === null ? null : await rateAll(gold, seconds),
  };
  return options.json ? `${JSON.stringify(report, null, 2)}\n` : toTables(report);
}

/** A run takes minutes: what it is at goes to standard error. */
function say(what: string): void {
  process.stderr.write(`${what} …\n`);
}

async function measure(
  documents: readonly BenchDocument[],
  settings: RaceSettings,
): Promise<readonly Measurement[]> {
  const size = { documents: documents.length, bytes: bytesOf(documents) };
  const texts = documents.map(({ path, bytes }) => ({ path, text: Buffer.from(bytes).toString() }));
  const outcomes = await race(NAMES, texts, settings);
  return contenders.map((contender, index) => {
    return toMeasurement(contender, outcomes[index] ?? { stopped: 'failed' }, size);
  });
}

async function rateAll(
  documents: Parameters<typeof rateLead>[0],
  seconds: number,
): Promise<PeersReport['quality']> {
  const rated = [];
  for (const { name, tasks } of contenders) {
    if (!tasks.includes('summaries')) continue;
    say(`ROUGE of ${name}, ${documents.length} documents`);
    rated.push({ name, rouge: await rateContender(SCRIPT, name, documents, seconds) });
  }
  return { documents: documents.length, lead: rateLead(documents), contenders: rated };
}
