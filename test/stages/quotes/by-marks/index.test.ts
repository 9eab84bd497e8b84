import { expect, test } from 'vitest';
import { attributeRegions } from '../../../../stages/quotes/by-marks/index.ts';
import { signedQuotations } from '../../../../stages/quotes/by-layout/signatures.ts';
import { transcriptTurns } from '../../../../stages/quotes/by-layout/transcript.ts';
import { readBlocks } from '../../../../stages/quotes/read-blocks.ts';
import { createSegmenter } from '../../../../stages/segment/index.ts';
import { english } from '../../../../stages/language/en/index.ts';
import { identifiedOf } from '../../documents.ts';

const segment = createSegmenter();

function segmented(text: string) {
  return segment(identifiedOf(text));
}

test.each([
  ['“We won,” Ada Winter said.', 'cue-after'],
  ['“We won,” said Ada Winter.', 'cue-after-inverted'],
  ['Ada Winter said: “We won.”', 'cue-before'],
  ['“We won,” according to Ada Winter.', 'according-to'],
  ['“We won and nobody in this town believed that we would.”', 'without-cue'],
])('%s: %s', (text, rule) => {
  expect(attributeRegions(readBlocks(segmented(text).blocks)).map((found) => found.rule)).toEqual([
    rule,
  ]);
});

test('confidence is a probability, and higher for a plain pattern', () => {
  const confidence = (text: string) =>
    attributeRegions(readBlocks(segmented(text).blocks))[0]?.confidence ?? -1;
  const plain = confidence('“We won the race and the cup,” Ada Winter said.');
  const hard = confidence('In Holm, where the “cup of the year” stood, Ada Winter waved.');
  expect(plain).toBeGreaterThan(0.9);
  expect(plain).toBeLessThanOrEqual(1);
  expect(hard).toBeLessThan(plain);
});

test.each([
  '“a” said X, ',
  '"a, "b, "c said ',
  'said said said ',
  '— — — ',
  'A: b. ',
  'X said “a and “b ',
  "'a' 'b ",
  '(@a) — ',
])('time grows in proportion to the length: %j', (part) => {
  const time = (copies: number) => {
    const document = segmented(part.repeat(copies));
    const start = performance.now();
    transcriptTurns(document, english.turns);
    signedQuotations(document.blocks);
    attributeRegions(readBlocks(document.blocks));
    return performance.now() - start;
  };
  time(200);
  const small = Math.min(time(1000), time(1000));
  const large = Math.min(time(8000), time(8000));
  // Eight times the text; sixteen times the time allows for a machine that is busy.
  expect(large).toBeLessThan(16 * small + 200);
});
