import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../../stages/segment/index.ts';
import { identifiedOf } from '../../documents.ts';

const segment = createSegmenter();

function quoted(text: string): string[] {
  return findQuotations(segment(identifiedOf(text))).quotes.map((quotation) => quotation.text);
}

describe('words between marks that the writer tells are nobody’s', () => {
  test.each([
    [
      'Jo Marsh told the council, "We have no coal." It was the third time the "emergency" had been raised this year.',
      'We have no coal',
    ],
    ['“We have no coal,” Marsh said, and left the “war room” in a hurry.', 'We have no coal'],
    [
      '“The road is closed,” Jo Marsh told reporters; and she thinks the “detour” will hold until May.',
      'The road is closed',
    ],
    ['“Get out!” Meg Orr, known as “the hammer,” said before the meeting.', 'Get out!'],
    ['“We lost,” said Ann Orr – the club’s “iron lady” – before the doors were shut.', 'We lost'],
    [
      'Ann Orr said “the pier is safe.” Later that day the “safe” pier fell into the sea.',
      'the pier is safe',
    ],
    [
      'Bo Lund said, “We will pay.” The firm has missed three “final” deadlines since May.',
      'We will pay',
    ],
    ['“No comment,” Dahl said (he was once called “the talker”).', 'No comment'],
    ['“We tried,” Mia Roth said. She had spent the “lost weekend” at the hospital.', 'We tried'],
    ['Ann Orr wrote, “The boat leaked.” The “boat” was a bath tub on wheels.', 'The boat leaked'],
    [
      'The clerk said: “Nobody asked me.” In the hall, a sign had the words “Quiet please”.',
      'Nobody asked me',
    ],
    [
      'Dr. Chen said, “It is not the flu.” By then, the ward had seen ten cases of the “mystery illness” in a week.',
      'It is not the flu',
    ],
    ['“We have coal,” Marsh said before leaving the “coal summit” early.', 'We have coal'],
    ['“We have coal,” Marsh said as she left the “coal summit” early.', 'We have coal'],
    ['“We have coal,” Marsh said while the “Coal Boys” played.', 'We have coal'],
    ['“We are sad,” the club wrote under a picture of the “old stand”.', 'We are sad'],
    ['“Boats are slow,” wrote Ann Orr in a book on the “slow life”.', 'Boats are slow'],
    ['The man, nicknamed “the hammer,” told the court he was sorry.', 'he was sorry'],
  ])('%s', (text, words) => {
    expect(quoted(text)).toEqual([words]);
  });
});

describe('each cue has its own', () => {
  test.each([
    [
      '“The pier is safe,” Orr said. She called the road “sound.”',
      ['The pier is safe', 'the road “sound'],
    ],
    [
      '“We have coal,” Marsh said, adding that the “coal summit” was over.',
      ['We have coal', 'that the “coal summit” was over'],
    ],
    [
      'Bo Lund said the price was “a joke.” He said the plan was “dead.”',
      ['the price was “a joke', 'the plan was “dead'],
    ],
  ])('%s', (text, words) => {
    expect(quoted(text)).toEqual(words);
  });
});

describe('words in pieces are of one quotation', () => {
  test.each([
    ['“We won,” Orr said, “and the cup is ours.”', 'We won … and the cup is ours'],
    ['“We won,” Ann Orr said – “at last.”', 'We won … at last'],
    [
      'Ann Orr said the pier was “safe” and the road “sound.”',
      'the pier was “safe” and the road “sound',
    ],
    [
      'Ann Orr said the pier was “safe,” the road “sound” and the lamps “bright.”',
      'the pier was “safe,” the road “sound” and the lamps “bright',
    ],
    [
      'Roth said the wall was “rotten” – and the roof “worse.”',
      'the wall was “rotten” – and the roof “worse',
    ],
    [
      'Roth said the wall was “rotten” (and the roof “worse”).',
      'the wall was “rotten” (and the roof “worse',
    ],
    ['“Nobody asked me,” Lund said, and “nobody will.”', 'Nobody asked me … and “nobody will'],
    ['“I saw it,” Mia Roth told the court. “It was ‘huge.’”', 'I saw it … It was ‘huge'],
    [
      'Ines Orr said the “crown jewel” of the town had been sold, and the “buyers” had left.',
      'the “crown jewel” of the town had been sold, and the “buyers” had left',
    ],
  ])('%s', (text, words) => {
    expect(quoted(text)).toEqual([words]);
  });
});
