import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { absoluteSpan } from '../../../stages/compose/absolute.ts';
import type { Brief, BriefQuote } from '../../../stages/compose/brief.ts';
import type { RatedQuotation } from './confidence.ts';

const PROGRAM = fileURLToPath(new URL('../../../pipeline/cli.js', import.meta.url));

/** What is read of the outputs of one document. */
export interface Outputs {
  readonly quotes: readonly RatedQuotation[];
  readonly summary: readonly { readonly text: string }[];
  /** Of the sentences, in Unicode code points; empty without `--annotations`. */
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Runs the built program once over some texts, in a temporary folder, with the settings of the
 * current directory.
 * @param options further arguments of the command line
 * @returns for each text its outputs, null where it has none
 * @throws an error with the program's words when it could not run
 */
export function runPipeline(
  texts: readonly string[],
  options: readonly string[],
): (Outputs | null)[] {
  return withBriefsOf(texts, options, (output) =>
    texts.map((_, i) => readOutputs(join(output, String(i)))),
  );
}

/** The same, for a reader of the folder of outputs, in which the briefs have the numbers of texts. */
export function withBriefsOf<Result>(
  texts: readonly string[],
  options: readonly string[],
  read: (output: string) => Result,
): Result {
  const input = mkdtempSync(join(tmpdir(), 'verbatim-eval-in-'));
  try {
    texts.forEach((text, i) => writeFileSync(join(input, `${i}.txt`), text));
    return withBriefs(input, read, options);
  } finally {
    rmSync(input, { recursive: true, force: true });
  }
}

/** Runs the built program over a file or folder, and reads the folder of outputs before it goes. */
export function withBriefs<Result>(
  input: string,
  read: (output: string) => Result,
  options: readonly string[] = [],
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-eval-'));
  const output = join(folder, 'out');
  try {
    const { status, stderr } = spawnSync(
      process.execPath,
      [PROGRAM, input, '--out', output, ...options],
      { encoding: 'utf8', maxBuffer: 2 ** 28 },
    );
    if (!existsSync(output)) throw new Error(`the pipeline failed (exit ${status}):\n${stderr}`);
    return read(output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readOutputs(path: string): Outputs | null {
  if (!existsSync(`${path}.json`)) return null;
  const brief: Brief = JSON.parse(readFileSync(`${path}.json`, 'utf8'));
  const page = `${path}.annotations.jsonld`;
  const sentences = existsSync(page) ? sentencesOf(JSON.parse(readFileSync(page, 'utf8'))) : [];
  return {
    quotes: brief.quotes.map((quote) => rated(quote, brief)),
    summary: brief.summary,
    sentences,
  };
}

/** A quotation whose spans point into the text. */
function rated(
  { type, spans, cue, speaker, confidence }: BriefQuote,
  brief: Brief,
): RatedQuotation {
  const mention = speaker?.mention;
  return {
    type,
    spans: spans.map((span) => absoluteSpan(brief, span)),
    cue: cue && absoluteSpan(brief, cue),
    speaker: speaker && { mention: mention ? absoluteSpan(brief, mention) : null },
    confidence,
  };
}

interface Selector {
  readonly type: string;
  readonly start?: number;
  readonly end?: number;
}

interface Page {
  readonly items: readonly { id: string; target: { selector: readonly Selector[] } }[];
}

function sentencesOf({ items }: Page): { start: number; end: number }[] {
  return items
    .filter(({ id }) => id.startsWith('s-'))
    .flatMap(({ target }) => target.selector)
    .filter(({ type }) => type === 'TextPositionSelector')
    .map(({ start = 0, end = 0 }) => ({ start, end }));
}
