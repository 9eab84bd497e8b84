/**
 * Measures the pipeline on anybody's annotated documents. See README.md in `test/quality/` for the
 * formats.
 *
 *     npm run eval -- quotes PATH
 *     npm run eval -- summaries PATH [--sentences N | --words N | --ratio R]
 *     npm run eval -- sentences PATH
 *     npm run eval -- briefs PATH
 *     npm run eval -- confidence KIT [--set news|wild] [--split train|dev]
 *     npm run eval -- pages [--write DIR]
 *     npm run eval -- novels
 *     npm run eval -- pdfs [--write DIR]
 *
 * PATH is a JSON Lines file or a folder of them; of `briefs` also a folder that the program reads.
 * `--limit N` takes the first N documents, `--json` prints unrounded figures. `pages` makes its pages
 * itself, and writes them into DIR for other programs; `pdfs` reads those that ship, and writes what it reads of them.
 * KIT is the folder of the evaluation kit: `confidence` prints how far the confidence holds on its labelled documents.
 * Exit 0: scored; 2: it could not be.
 */
import { parseArgs } from 'node:util';
import { evaluatePages } from '../pages/index.ts';
import { evaluateNovels } from '../novels/index.ts';
import { evaluatePdfs } from '../pdfs/index.ts';
import { evaluateBriefs } from './briefs.ts';
import { confidenceFigures, confidenceText } from './confidence-report.ts';
import type { Length } from './lead.ts';
import { evaluateQuotations } from './quotes.ts';
import type { Report } from './report.ts';
import { evaluateSentences } from './sentences.ts';
import { evaluateSummaries } from './summaries.ts';

const USAGE = `usage: npm run eval -- quotes|summaries|sentences|briefs PATH [--limit N] [--json]
       npm run eval -- summaries PATH [--sentences N | --words N | --ratio R]
       npm run eval -- novels
       npm run eval -- confidence KIT [--set news|wild] [--split train|dev] [--json]
       npm run eval -- pages|pdfs [--write DIR]

confidence tells how far the confidence holds on the labelled documents of the evaluation kit KIT: by
kind of document and by rule, out of fold where it was fitted to them (--split train), and in fold.
--limit takes the first documents of PATH, --json prints unrounded figures.`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sentences: { type: 'string' },
      words: { type: 'string' },
      ratio: { type: 'string' },
      limit: { type: 'string', default: 'Infinity' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      write: { type: 'string' },
      set: { type: 'string' },
      split: { type: 'string' },
    },
  });
  const [task, path] = positionals;
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  if (task === 'pages' && path === undefined) {
    process.stdout.write(`${await evaluatePages(values.write)}\n`);
    return;
  }
  if (task === 'novels' && path === undefined) {
    process.stdout.write(`${await evaluateNovels()}\n`);
    return;
  }
  if (task === 'pdfs' && path === undefined) {
    process.stdout.write(`${await evaluatePdfs(values.write)}\n`);
    return;
  }
  if (task === 'confidence' && path !== undefined) {
    const figures = await confidenceFigures(path, { set: values.set, split: values.split });
    const text = values.json ? JSON.stringify(figures, null, 2) : confidenceText(figures);
    process.stdout.write(`${text}\n`);
    return;
  }
  const limit = Number(values.limit);
  if (path === undefined || positionals.length > 2 || !(limit >= 1)) throw new Error(USAGE);
  const report = evaluate(task, path, limit, lengthOf(values));
  const { documents, missing, figures } = report;
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ documents, missing, figures }, null, 2)}\n`);
    return;
  }
  const without = missing.length === 0 ? 'all with a brief' : `${missing.length} without a brief`;
  process.stdout.write(`${report.table}\n\n${documents} documents, ${without}\n`);
  if (missing.length > 0) process.stdout.write(`without a brief: ${missing.join(', ')}\n`);
}

function evaluate(task: string | undefined, path: string, limit: number, length: Length): Report {
  if (task === 'quotes') return evaluateQuotations(path, limit);
  if (task === 'summaries') return evaluateSummaries(path, limit, length);
  if (task === 'briefs') return evaluateBriefs(path, limit);
  if (task === 'sentences') return evaluateSentences(path, limit);
  throw new Error(USAGE);
}

function lengthOf(values: Partial<Record<'sentences' | 'words' | 'ratio', string>>): Length {
  const number = (value: string): number => {
    if (Number(value) > 0) return Number(value);
    throw new Error(`a length is a number over 0, not ${value}\n${USAGE}`);
  };
  const { sentences, words, ratio } = values;
  if ([sentences, words, ratio].filter((value) => value !== undefined).length > 1) {
    throw new Error(`give one of --sentences, --words and --ratio\n${USAGE}`);
  }
  if (words !== undefined) return { words: number(words) };
  if (ratio !== undefined) return { ratio: number(ratio) };
  return { sentences: number(sentences ?? '3') };
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
