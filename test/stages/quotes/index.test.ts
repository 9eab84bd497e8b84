import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { clean } from '../../../stages/clean/index.ts';
import { parse } from '../../../stages/parse/index.ts';
import { findQuotations } from '../../../stages/quotes/index.ts';
import { createReader } from '../../../stages/read.ts';
import { segment } from '../../../stages/segment/index.ts';

function quotes(text: string) {
  const read = createReader({ maxBytes: 1e6 });
  const bytes = new TextEncoder().encode(text);
  const document = read('a.txt', bytes, new VFile({ path: 'a.txt' }));
  return findQuotations(segment(clean(parse(document)))).quotes.map((quote) => [
    quote.type,
    quote.text,
    quote.cue?.text,
    quote.speaker?.mention?.text,
  ]);
}

test.each([
  ['"We shall win this," Ada Winter said.', ['direct', 'We shall win this', 'said', 'Ada Winter']],
  ['"We shall win this," said Ada Winter.', ['direct', 'We shall win this', 'said', 'Ada Winter']],
  ['Ada Winter said: "We shall win this."', ['direct', 'We shall win this', 'said', 'Ada Winter']],
  [
    'Ada Winter, the mayor of Holm, said she was "very sure of it."',
    ['mixed', 'she was "very sure of it', 'said', 'Ada Winter'],
  ],
  [
    'The plan is "a waste of money," according to the report.',
    ['mixed', 'The plan is "a waste of money', 'according to', 'the report'],
  ],
  [
    'Ada Winter said the bridge would open in the spring.',
    ['indirect', 'the bridge would open in the spring', 'said', 'Ada Winter'],
  ],
])('%s', (text, expected) => {
  expect(quotes(text)).toEqual([expected]);
});
