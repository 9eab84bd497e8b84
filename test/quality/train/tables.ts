import { parseArgs } from 'node:util';
import { writeDocumentFrequencies } from './document-frequencies.ts';

const USAGE = `Usage:
  npm run tables -- idf --origin "what the texts are" --out FILE PATH…
`;

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { origin: { type: 'string' }, out: { type: 'string' } },
  });
  const [table, ...paths] = positionals;
  const { origin, out } = values;
  if (table !== 'idf' || paths.length === 0 || origin === undefined || out === undefined) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
    return;
  }
  writeDocumentFrequencies(paths, origin, out);
}

main();
