import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { VFile } from 'vfile';
import { createBriefer } from '../stages/index.ts';

// Provisional: one flat folder in, one out.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'output' },
    sentences: { type: 'string' },
    words: { type: 'string' },
    ratio: { type: 'string' },
    annotations: { type: 'boolean', default: false },
  },
});
const input = positionals[0] ?? 'input';
const brief = createBriefer({
  read: { maxBytes: 33_554_432 },
  select: { length: { sentences: Number(values.sentences ?? 3) } },
  compose: { annotations: values.annotations },
});
mkdirSync(values.out, { recursive: true });
for (const name of readdirSync(input).toSorted()) {
  const file = new VFile({ path: name });
  for (const { extension, content } of brief(
    { path: name, href: name },
    readFileSync(join(input, name)),
    file,
  )) {
    writeFileSync(join(values.out, basename(name, extname(name)) + extension), content);
  }
}
