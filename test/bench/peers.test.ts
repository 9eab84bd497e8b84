import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { median } from './median.ts';
import { contenders } from './peers/contenders.ts';
import { preparePeers } from './peers/install.ts';
import { ratiosOf, toMeasurement, type Measurement } from './peers/measurement.ts';
import { sentencesOfSummary } from './peers/node-summarizer.ts';
import { toTables } from './peers/tables.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-peers-'));
  writeFileSync(join(folder, 'package.json'), '{"dependencies": {"lorem": "1.2.3"}}');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

function putPackage(version: string): boolean {
  mkdirSync(join(folder, 'node_modules/lorem'), { recursive: true });
  writeFileSync(join(folder, 'node_modules/lorem/package.json'), JSON.stringify({ version }));
  return true;
}

test('packages that are there are not installed again', () => {
  putPackage('1.2.3');
  const install = vi.fn<() => boolean>(() => true);
  expect(preparePeers(folder, install)).toEqual({ lorem: '1.2.3' });
  expect(install).toHaveBeenCalledTimes(0);
});

test('packages that are not there, or of another version, are installed, and it is said', () => {
  putPackage('1.2.2');
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(preparePeers(folder, () => putPackage('1.2.3'))).toEqual({ lorem: '1.2.3' });
  expect(said.mock.calls).toEqual([[`installing lorem in ${relative('', folder)}\n`]]);
});

test.each([[false], [true]])('what to do is told when installing fails (npm: %s)', (isDone) => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(() => preparePeers(folder, () => isDone)).toThrow(
    new Error(
      `the packages could not be installed: run npm ci --ignore-scripts --prefix ${relative('', folder)} where the npm registry can be reached`,
    ),
  );
});

test('each contender that is not ours is a package of an exact version', () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
    readFileSync('test/bench/peers/package.json', 'utf8'),
  );
  const others = contenders.filter(({ isOurs }) => !isOurs).map(({ name }) => name);
  expect(Object.keys(dependencies)).toEqual(others.toSorted());
  expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual(
    [],
  );
});

test('the lock file names no registry', () => {
  const lock = readFileSync('test/bench/peers/package-lock.json', 'utf8');
  expect(lock.match(/"resolved"|:\/\/[^"]*registry[^"]*/g)).toBe(null);
});

test('the sentences of node-summarizer are cut where its cleaned ones end', () => {
  const summary = 'It cost $3.2 million.Who (then) paid?No one.';
  const cleaned = ['it cost 32 million', 'who then paid', 'no one'];
  expect(sentencesOfSummary(summary, cleaned)).toEqual([
    'It cost $3.2 million.',
    'Who (then) paid?',
    'No one.',
  ]);
  expect(sentencesOfSummary('', [])).toEqual([]);
});

test.each([
  [[], 0],
  [[3], 3],
  [[9, 1, 4], 4],
  [[8, 2], 5],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle);
});

const SIZE = { documents: 10, bytes: 40_000 };
const ours = { name: 'Ours, all', isOurs: true, tasks: ['summaries', 'quotations'] } as const;
const fast = { name: 'fast', isOurs: false, tasks: ['summaries'] } as const;
const slow = { name: 'slow', isOurs: false, tasks: ['quotations'] } as const;
const start = () => Promise.reject(new Error('not started'));

function measured(): readonly Measurement[] {
  return [
    toMeasurement({ ...ours, start }, { passes: [30, 10, 20] }, SIZE),
    toMeasurement({ ...fast, start }, { passes: [5, 5, 900] }, SIZE),
    toMeasurement({ ...slow, start }, { stopped: 'too long' }, SIZE),
  ];
}

test('a measurement is the median of the passes, per second', () => {
  expect(measured()).toEqual([
    {
      ...ours,
      milliseconds: 20,
      documentsPerSecond: 500,
      megabytesPerSecond: 2,
      passes: [30, 10, 20],
      stopped: null,
    },
    {
      ...fast,
      milliseconds: 5,
      documentsPerSecond: 2000,
      megabytesPerSecond: 8,
      passes: [5, 5, 900],
      stopped: null,
    },
    {
      ...slow,
      milliseconds: null,
      documentsPerSecond: null,
      megabytesPerSecond: null,
      passes: [],
      stopped: 'too long',
    },
  ]);
});

test('a ratio is of the medians, of each of ours and each other at the same task', () => {
  expect(ratiosOf(measured())).toEqual([
    { task: 'summaries', ours: 'Ours, all', other: 'fast', times: 0.25 },
    { task: 'quotations', ours: 'Ours, all', other: 'slow', times: null },
  ]);
});

test('the tables are aligned, and say who was stopped', () => {
  const measurements = measured();
  const rouge = { name: 'Ours, all', r1: 0.301, r2: 0.12, rl: 0.2777, words: 61.4 };
  const printed = toTables({
    ...SIZE,
    node: 'v20.0.0',
    text: 'made-up news',
    runs: 3,
    seconds: 20,
    versions: { fast: '1.0.0', slow: '2.0.0' },
    measurements,
    ratios: ratiosOf(measurements),
    growth: [
      { documents: 10, bytes: 20_000, length: 2000, measurements },
      { documents: 1, bytes: 20_000, length: 20_000, measurements },
    ],
    quality: {
      documents: 4,
      lead: { ...rouge, name: 'first 3 sentences' },
      contenders: [
        { name: 'Ours, all', rouge },
        { name: 'fast', rouge: null },
      ],
    },
  });
  const [tables] = printed.split('\n\nRatios: ');
  expect(tables).toMatchInlineSnapshot(`
    "10 made-up news, 0.04 MB; median of 3, a pass is stopped after 20 s by the clock; Node v20.0.0

    summaries          docs/s  MB/s  all ×    R1    R2  RLsum  words
    -----------------  ------  ----  -----  ----  ----  -----  -----
    Ours, all           500.0  2.00         30.1  12.0   27.8     61
    fast 1.0.0         2000.0  8.00   0.25     -     -      -      -
    first 3 sentences                       30.1  12.0   27.8     61

    quotations  docs/s    MB/s  all ×
    ----------  ------  ------  -----
    Ours, all    500.0    2.00
    slow 2.0.0       -  > 20 s      -

    growth, made-up news, MB/s  10 of 2 kB  1 of 20 kB  time of a byte ×
    --------------------------  ----------  ----------  ----------------
    Ours, all                         2.00        2.00               1.0
    fast                              8.00        8.00               1.0
    slow                            > 20 s      > 20 s                 -"
  `);
});
