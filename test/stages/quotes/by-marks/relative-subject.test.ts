import { expect, test } from 'vitest';
import { findQuotations } from '../../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../../stages/segment/index.ts';
import { identifiedOf } from '../../documents.ts';

const segment = createSegmenter();

function mentions(text: string): (string | undefined)[] {
  const { quotes } = findQuotations(segment(identifiedOf(text)));
  return quotes.map(({ speaker }) => speaker?.name);
}

test.each([
  [
    'Anna Rapp who will chair the event said “the board asked me to lead and I will.”',
    /^Anna Rapp/,
  ],
  ['The nurse who had read the letter said “it was a lie and they knew it.”', /nurse/i],
  ['A man who saw the crash said, “The car was red and it did not stop.”', /man/i],
  ['The clerk who opened the box said: “There was no money in it.”', /clerk/i],
  ['The girl who lost the race said, “I will be back and I will win.”', /girl/i],
  ['Bo Lund who runs the shop said, “We close when the bread is gone.”', /^Bo Lund/],
  ['Ann Orr, who leads the choir, said, “We sing because we want to.”', /^Ann Orr/],
  ['It was clear who had won, and the mayor said, “Nobody has seen it yet.”', /mayor/i],
  ['Nobody knew who was there. The mayor said, “I was there all day.”', /mayor/i],
  ['A spokesman for the port reportedly said that the crane was never inspected.', /port$/],
  ['A clerk at the court allegedly told the paper that the file was lost.', /court$/],
  ['A clerk who would not speak publicly said that the file was lost.', /publicly$/],
  ['After the vote the mayor said, “I was there all day.”', /mayor/i],
])('%s', (text, name) => {
  expect(mentions(text)).toEqual([expect.stringMatching(name)]);
});
