import { VFile } from 'vfile';
import type { Content } from '../../stages/extract/content.ts';
import { extract } from '../../stages/extract/index.ts';
import { parse } from '../../stages/parse/index.ts';
import { createReader } from '../../stages/read/index.ts';
import { table } from '../quality/eval/table.ts';
import type { BenchOptions } from './command-line.ts';
import { FORMATS, generateIn, MANY_TAGS, type BenchFormat } from './formats.ts';
import { median } from './median.ts';
import { PACKED_FORMATS } from './packed-formats.ts';
import { processorTime } from './processor-time.ts';
import { benchSettings, noTimes, stageNames, createTimedBriefer } from './stage-times.ts';
import type { BenchDocument } from './stage-times.ts';

/** Microseconds for a character of prose. */
interface FormatTimes {
  readonly extract: number;
  readonly parse: number;
  /** Extraction, reading and all stages. */
  readonly all: number;
}

interface FormatRow {
  readonly name: string;
  readonly made: readonly BenchDocument[];
  /** Of all documents together. */
  readonly characters: number;
  readonly passes: FormatTimes[];
}

/** Every format that is read, HTML also with the tags of a site of today. */
export const ALL_FORMATS: readonly BenchFormat[] = [
  ...FORMATS,
  MANY_TAGS,
  ...Object.values(PACKED_FORMATS),
];

/**
 * The table of what a character of prose costs in each format: the same made-up news, so that only
 * the format differs. Processor time, the median of the passes after one that warms up.
 */
export async function measureFormats({ documents, length, runs }: BenchOptions): Promise<string> {
  const rows: FormatRow[] = [];
  for (const format of ALL_FORMATS) {
    const made = generateIn(format, documents, length);
    const lengths = await Promise.all(made.map(proseOf));
    const characters = lengths.reduce((sum, each) => sum + each, 0);
    rows.push({ name: format.name, made, characters, passes: [] });
  }
  // In turn, so that what else the machine does, and how warm the code is, counts for all of them.
  for (let pass = 0; pass <= runs; pass += 1) {
    for (const { made, characters, passes } of rows) {
      const times = await timesOf(made, characters);
      if (pass > 0) passes.push(times);
    }
  }
  return [
    `${documents} made-up articles in each format, median of ${runs}; microseconds for a character of prose; Node ${process.version}`,
    '',
    table(['format', 'thousand characters', 'extract', 'parse', 'all stages'], rows.map(cellsOf)),
    '',
  ].join('\n');
}

function cellsOf({ name, made, characters, passes }: FormatRow): string[] {
  const middle = (column: keyof FormatTimes): string =>
    median(passes.map((times) => times[column])).toFixed(2);
  const size = (characters / 1e3 / made.length).toFixed(1);
  return [name, size, middle('extract'), middle('parse'), middle('all')];
}

function contentOf({ path, bytes }: BenchDocument): Promise<Content> {
  return extract({ path }, bytes, new VFile({ path }), benchSettings.read.maxBytes);
}

/** How many characters the paragraphs of a document have, as they are read. */
export async function proseOf(document: BenchDocument): Promise<number> {
  const { path } = document;
  const read = createReader(benchSettings.read);
  const decoded = read(path, await contentOf(document), new VFile({ path }));
  const { blocks } = parse(decoded, benchSettings.parse);
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** One pass over the documents of a format. */
async function timesOf(
  documents: readonly BenchDocument[],
  characters: number,
): Promise<FormatTimes> {
  const brief = createTimedBriefer(benchSettings);
  const times = noTimes();
  let extracting = 0;
  for (const document of documents) {
    const began = processorTime();
    const content = await contentOf(document);
    extracting += processorTime() - began;
    brief({ path: document.path, content }, times);
  }
  const inStages = stageNames.reduce((sum, name) => sum + times[name], 0);
  const each = (milliseconds: number): number => (milliseconds * 1e3) / characters;
  return {
    extract: each(extracting),
    parse: each(times.parse),
    all: each(extracting + inStages),
  };
}
