import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { table } from '../quality/eval/table.ts';
import { HTML_SHAPES } from './shapes/html.ts';
import { COSTLY_SHAPES, HOSTILE_SHAPES, USUAL_SHAPES } from './shapes/markdown.ts';
import { TEXT_SHAPES } from './shapes/text.ts';

// The compiled ones, from the tests too: npm starts both in the folder of the package.
const cli = resolve('.build/pipeline/cli.js');
const timeAtEnd = pathToFileURL(resolve('.build/test/bench/processor-time-at-end.js')).href;

/** A megabyte of any shape is to be read within so many seconds of the processor. */
const MOST_SECONDS = 10;

/** On a busy machine a document takes longer than the processor works for it. */
const SECONDS_BY_CLOCK = '120';

/** Documents of a megabyte, by what they are called: the ending says what they are. */
export const WHOLE_SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  txt: TEXT_SHAPES,
  md: { ...USUAL_SHAPES, ...COSTLY_SHAPES, ...HOSTILE_SHAPES },
  html: HTML_SHAPES,
};

/** What became of a document. */
export interface ShapeRun {
  /** Of the processor, all threads together. */
  readonly seconds: number;
  /** `brief`, with what else a reader is told of the whole document; or the rule by which it failed. */
  readonly outcome: string;
}

const resultSchema = z.object({
  briefs: z.number(),
  results: z.array(
    z.object({
      messages: z.array(z.object({ severity: z.string(), ruleId: z.string().nullable() })),
    }),
  ),
});

/** Runs the whole program on one document, as a user does. */
export function runShape(ending: string, text: string): ShapeRun {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-shape-'));
  try {
    const time = join(folder, 'time');
    mkdirSync(join(folder, 'input'));
    writeFileSync(join(folder, `input/a.${ending}`), text);
    const { stdout, status, signal } = spawnSync(
      process.execPath,
      ['--import', timeAtEnd, cli, '--json', '--quiet', '--timeout', SECONDS_BY_CLOCK],
      {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
        env: { PATH: process.env['PATH'], VERBATIM_PROCESSOR_TIME: time },
      },
    );
    if (status !== 0 && status !== 1)
      return { seconds: NaN, outcome: `ended by ${signal ?? status}` };
    const { briefs, results } = resultSchema.parse(JSON.parse(stdout));
    const messages = results.flatMap((each) => each.messages);
    const failure = messages.find(({ severity }) => severity === 'failure');
    const isPlain = messages.some(({ ruleId }) => ruleId?.endsWith('-too-complex'));
    return {
      seconds: Number(readFileSync(time, 'utf8')) / 1000,
      outcome:
        briefs === 1 ? (isPlain ? 'brief, read as plain text' : 'brief') : `${failure?.ruleId}`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What the whole program takes for a megabyte of each shape, and what became of it.
 * @param only the ending of the shapes; undefined for all
 */
export function measureWholeShapes(only: string | undefined): {
  readonly text: string;
  readonly areAllInTime: boolean;
} {
  let areAllInTime = true;
  const rows = Object.entries(WHOLE_SHAPES)
    .filter(([ending]) => only === undefined || ending === only)
    .flatMap(([ending, shapes]) =>
      Object.entries(shapes).map(([name, text]) => {
        const { seconds, outcome } = runShape(ending, text);
        const isLate = !(seconds <= MOST_SECONDS);
        if (isLate) areAllInTime = false;
        return [ending, name, `${seconds.toFixed(1)} s`, isLate ? `${outcome}, too slow` : outcome];
      }),
    );
  return { text: `${table(['format', 'shape', 'processor', 'outcome'], rows)}\n`, areAllInTime };
}
