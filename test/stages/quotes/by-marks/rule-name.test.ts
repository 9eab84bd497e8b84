import { expect, test } from 'vitest';
import { findQuotations } from '../../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../../stages/segment/index.ts';
import { identifiedOf } from '../../documents.ts';

const segment = createSegmenter();

/** Each quotation as `rule | cue | mention`. */
const rulesOf = (text: string) =>
  findQuotations(segment(identifiedOf(text, 'a.md'))).quotes.map(
    ({ rule, cue, speaker }) => `${rule} | ${cue?.text ?? ''} | ${speaker?.mention?.text ?? ''}`,
  );

test.each([
  ['“The dam is safe and will hold,” Ann Lee said.', ['cue-after | said | Ann Lee']],
  ['“The dam is safe and will hold,” said Ann Lee.', ['cue-after-inverted | said | Ann Lee']],
  ['Ann Lee said, “The dam is safe and will hold.”', ['cue-before | said | Ann Lee']],
  ['Said Ann Lee: “The dam is safe and will hold.”', ['cue-before-inverted | Said | Ann Lee']],
  ['“The dam is safe and will hold,” Ann Lee pointed out.', ['cue-after | pointed out | Ann Lee']],
  [
    '“The dam is safe and will hold,” according to Ann Lee.',
    ['according-to | according to | Ann Lee'],
  ],
  [
    'According to Ann Lee, “the dam is safe and will hold.”',
    ['according-to | According to | Ann Lee'],
  ],
  ['Ann Lee: “The dam is safe and will hold.”', ['colon | : | Ann Lee']],
  [
    '“The dam is safe,” Ann Lee said.\n\n“It will hold for a hundred years.”',
    ['cue-after | said | Ann Lee', 'cue-in-paragraph-before | said | Ann Lee'],
  ],
  [
    'Ann Lee said:\n\n“The dam is safe and will hold for years.”',
    ['cue-in-paragraph-before | said | Ann Lee'],
  ],
  [
    '“The dam is safe and will hold,” was the statement of Ann Lee.',
    ['noun-after | statement | Ann Lee'],
  ],
  ['The words of Ann Lee were “the dam is safe and will hold.”', ['noun-before | words | Ann Lee']],
  [
    '“The dam is safe,” Ann Lee said.\n\nThe rain had stopped.\n\n“It will hold for a hundred years.”',
    ['cue-after | said | Ann Lee', 'carried-over |  | Ann Lee'],
  ],
  ['“The dam is safe,” read the sign.', ['cue-after-inverted | read | the sign']],
  ['“The dam is safe and will hold,” said.', ['cue-after-without-source | said | ']],
  [
    'Asked whether it was safe: “The dam will hold for years.”',
    ['cue-before-without-source | Asked | '],
  ],
])('the rule that found a quotation: %s', (text, rules) => {
  expect(rulesOf(text)).toEqual(rules);
});

test.each([
  ['a description', 'the mayor’s spokesman', 'the mayor’s spokesman'],
  ['a name', 'Leon Marsh', 'Leon Marsh'],
  ['a description with a preposition', 'a spokesman for the port', 'a spokesman for the port'],
  ['two prepositions', 'a spokesman for the port of Holm', 'a spokesman for the port of Holm'],
  [
    'a description and a name',
    'the mayor’s spokesman, Leon Marsh,',
    'the mayor’s spokesman, Leon Marsh',
  ],
  [
    'with a preposition too',
    'the mayor’s spokesman in Holm, Leon Marsh,',
    'the mayor’s spokesman in Holm, Leon Marsh',
  ],
  ['a description and another', 'the spokesman, an engineer,', 'the spokesman'],
  ['a name with a preposition', 'Leon Marsh of Holm', 'Leon Marsh'],
  ['a pronoun', 'she', 'she'],
  [
    'three prepositions',
    'a spokesman for the port of the town in the north',
    'a spokesman for the port of the town',
  ],
  ['a preposition and a pronoun', 'a spokesman for them', 'a spokesman'],
  ['a preposition and no noun', 'a spokesman from here', 'a spokesman'],
  [
    'a description and a name without an end',
    'the mayor’s spokesman, Leon Marsh',
    'the mayor’s spokesman',
  ],
  ['a name and a name', 'Ann Lee, Leon Marsh,', 'Ann Lee'],
  ['a name and a description', 'Leon Marsh, the mayor’s spokesman,', 'Leon Marsh'],
  ['a description and a pronoun', 'the mayor’s spokesman, he,', 'the mayor’s spokesman'],
  ['a verb behind a description', 'the mayor’s spokesman when asked', 'the mayor’s spokesman'],
  ['another preposition', 'the mayor’s spokesman by the port', 'the mayor’s spokesman'],
])('the whole of a source: %s', (_, source, mention) => {
  expect(
    rulesOf(
      `“The dam is safe and will hold,” said ${source}${source.endsWith(',') ? ' on Monday' : ''}.`,
    ),
  ).toEqual([`cue-after-inverted | said | ${mention}`]);
});
