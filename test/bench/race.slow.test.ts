import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { VFile } from 'vfile';
import { afterAll, expect, test } from 'vitest';
import { createStages } from '../../stages/index.ts';
import { generateArticle } from './generate.ts';
import { startContender } from './peers/contender-process.ts';
import { rateContender } from './peers/quality.ts';
import { passesFor, race } from './peers/race.ts';
import { benchSettings } from './stage-times.ts';

const BUILT = resolve('.build/test/bench/peers');
const TEXTS = [
  { path: 'a.txt', text: 'One. Two.' },
  { path: 'b.txt', text: 'Three.' },
];

const folder = mkdtempSync(join(tmpdir(), 'verbatim-race-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Contenders of our own making: one that works, one that never ends, one that fails. */
const script = join(folder, 'contenders.mjs');
writeFileSync(
  script,
  `import { serve } from ${JSON.stringify(pathToFileURL(join(BUILT, 'serve.js')).href)};
const contenders = {
  echo: ({ text, bytes }) => () => [text, String(bytes.length)],
  endless: () => { for (;;); },
  broken: () => { process.exit(3); },
};
serve(contenders[process.argv[2]]);
`,
);

test('who takes too long or fails is stopped, and the others go on', async () => {
  const names = ['endless', 'echo', 'broken'];
  const [endless, echo, broken] = await race(names, TEXTS, { script, runs: 3, seconds: 3 });
  expect(endless).toEqual({ stopped: 'too long' });
  expect(broken).toEqual({ stopped: 'failed' });
  expect(echo).toEqual({ passes: [expect.any(Number), expect.any(Number), expect.any(Number)] });
});

test('a process that was stopped answers no more', async () => {
  const contender = startContender(script, 'endless');
  const find = { kind: 'find', text: { path: 'a.txt', text: 'One.' } } as const;
  expect(await contender.ask(find, 1)).toEqual({ kind: 'stopped', why: 'too long' });
  expect(await contender.ask(find, 60)).toEqual({ kind: 'stopped', why: 'failed' });
});

test('what is found comes back, with the bytes of the text', async () => {
  const contender = startContender(script, 'echo');
  const find = { kind: 'find', text: { path: 'a.txt', text: 'é' } } as const;
  expect(await contender.ask(find, 60)).toEqual({ kind: 'found', found: ['é', '2'] });
  contender.stop();
});

test.each([
  [10, 5],
  [1000, 5],
  [3000, 3],
  [9000, 1],
  [30_000, 1],
])('a pass of %i ms is made %i times of 5 in 10 seconds', (milliseconds, passes) => {
  expect(passesFor(milliseconds, 5, 10)).toBe(passes);
});

test('ROUGE is that of what a contender finds; there is none where it takes too long', async () => {
  const documents = [{ id: 'a', text: 'The dam held.', reference: 'The dam broke.' }];
  expect(await rateContender(script, 'endless', documents, 1)).toBe(null);
  // Found are the text and `13`: two of four words are right, one of two pairs of words.
  expect(await rateContender(script, 'echo', documents, 60)).toEqual({
    name: 'echo',
    r1: expect.closeTo(4 / 7, 12),
    r2: expect.closeTo(2 / 5, 12),
    rl: expect.closeTo(4 / 7, 12),
    words: 4,
  });
});

test('of all stages the bench finds the summary of the brief', async () => {
  const text = generateArticle(3, 3000);
  const place = { path: 'a.txt', href: 'a.txt' };
  const [json] = createStages(benchSettings)(place, Buffer.from(text), new VFile('a.txt'));
  const { summary }: { summary: { text: string }[] } = JSON.parse(json?.content ?? '');
  const contender = startContender(join(BUILT, 'child.js'), 'Verbatim, all stages');
  const reply = await contender.ask({ kind: 'find', text: { path: 'a.txt', text } }, 60);
  contender.stop();
  expect(reply).toEqual({ kind: 'found', found: summary.map((sentence) => sentence.text) });
});
