import { parseArgs } from 'node:util';
import { writeDocumentFrequencies } from './document-frequencies.ts';
import { writeSentenceStarters } from './sentence-starters.ts';
import { writeSummaryWeights } from './summary-weights.ts';

const USAGE = `Usage:
  npm run tables -- idf --origin "what the texts are" --out FILE PATH…
  npm run tables -- starters --origin "what the texts are" --out FILE PATH…
  npm run tables -- summary --origin "what the texts are" --out FILE PATH…
`;

type Writer = (paths: readonly string[], origin: string, out: string) => void | Promise<void>;

const TABLES: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['idf', writeDocumentFrequencies],
  ['starters', writeSentenceStarters],
  ['summary', writeSummaryWeights],
]);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { origin: { type: 'string' }, out: { type: 'string' } },
  });
  const [table = '', ...paths] = positionals;
  const write = TABLES.get(table);
  const { origin, out } = values;
  if (write === undefined || paths.length === 0 || origin === undefined || out === undefined) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  await write(paths, origin, out);
}

await main();
