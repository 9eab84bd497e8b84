import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { readBenchCommand, USAGE } from './command-line.ts';

/** Runs the built bench; `test/build.ts` has built it. */
function bench(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['.build/test/bench/cli.js', ...args],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('what a command line asks for', () => {
  test.each([
    ['', { form: 'stages', options: { folder: undefined, documents: 300, length: 4000, runs: 5 } }],
    [
      'news --runs 7',
      { form: 'stages', options: { folder: 'news', documents: 300, length: 4000, runs: 7 } },
    ],
    [
      'formats',
      {
        form: 'formats',
        options: { folder: undefined, documents: 10, length: 20_000, runs: 5 },
      },
    ],
    [
      'runs --documents 9',
      { form: 'runs', options: { folder: undefined, documents: 9, length: 4000, runs: 5 } },
    ],
    [
      'sizes --megabytes 9',
      {
        form: 'sizes',
        options: { folder: undefined, documents: 10_000, length: 4000, runs: 5, megabytes: 9 },
      },
    ],
    ['cold', { form: 'cold', options: { against: undefined, runs: 5 } }],
    ['cold --against ../old --runs 9', { form: 'cold', options: { against: '../old', runs: 9 } }],
    ['shapes', { form: 'shapes' }],
    ['verify', { form: 'verify' }],
    ['shapes --whole', { form: 'whole shapes', only: undefined }],
    ['shapes --whole --only md', { form: 'whole shapes', only: 'md' }],
    ['peers --help', { form: 'help' }],
    [
      'peers',
      {
        form: 'peers',
        options: {
          folder: undefined,
          documents: 50,
          length: 4000,
          runs: 5,
          seconds: 20,
          quality: undefined,
          limit: Infinity,
          json: false,
        },
      },
    ],
    [
      '--json peers ./peers --quality a.jsonl --limit 9 --seconds 3 --runs=2',
      {
        form: 'peers',
        options: {
          folder: './peers',
          documents: 50,
          length: 4000,
          runs: 2,
          seconds: 3,
          quality: 'a.jsonl',
          limit: 9,
          json: true,
        },
      },
    ],
  ])('npm run bench -- %s', (line, command) => {
    expect(readBenchCommand(line.split(' ').filter(Boolean))).toEqual(command);
  });
});

test.each([
  ['--sped', "Unknown option '--sped'"],
  ['peers --runs', "Option '--runs <value>' argument missing"],
  ['--runs 0', '--runs is a whole number over 0, not "0"'],
  ['peers --seconds 1.5', '--seconds is a whole number over 0, not "1.5"'],
  ['a b c', 'one folder at most, and not also b, c'],
  ['peers a b', 'one folder at most, and not also b'],
  ['news --quality a', '--quality goes with peers: npm run bench -- peers --quality'],
  ['runs --megabytes 9', '--megabytes goes with sizes: npm run bench -- sizes --megabytes'],
  ['formats news', 'formats are measured on made-up articles alone'],
  ['sizes news', 'sizes are measured on made-up articles alone'],
  ['peers news --length 9', '--length is of made-up articles: leave it or the folder out'],
])('npm run bench -- %s is refused', (line, message) => {
  expect(() => readBenchCommand(line.split(' '))).toThrow(new Error(message));
});

test('the help goes to standard output', () => {
  expect(bench('--help')).toEqual({ status: 0, stdout: USAGE, stderr: '' });
});

test('a wrong option is told on standard error, with exit code 2', () => {
  expect(bench('peers', '--sped')).toEqual({
    status: 2,
    stdout: '',
    stderr: "error: Unknown option '--sped'\nHelp: npm run bench -- --help\n",
  });
});
