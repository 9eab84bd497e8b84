import { expect, test } from 'vitest';
import { findQuotations } from '../../../stages/quotes/index.ts';
import { BACKGROUND } from '../../../stages/score/terms/background.ts';
import { createScorer } from '../../../stages/score/index.ts';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { identifiedOf } from '../documents.ts';

const segment = createSegmenter();

const score = createScorer({ documentFrequencies: BACKGROUND });
const scoredOf = (text: string, path?: string) => {
  return score(findQuotations(segment(identifiedOf(text, path))));
};

test.each([
  ['news', 'LINMOUTH (AP) — The ferry sank on Tuesday night. Rescue boats brought all ashore.'],
  ['prose', 'The ferry sank on Tuesday night. Rescue boats brought all passengers ashore.'],
  [
    'interview',
    'ANA LIND: What did you see?\n\nPAUL ORR: We saw the ice.\n\nANA LIND: All of it?\n\nPAUL ORR: We saw all of it.',
  ],
  [
    'speech',
    `Thank you all for coming. ${'We asked you for a boat, and you gave us one. Abel wrote: “The sea took the lamp and my hat, and I let it.” '.repeat(3)}`,
  ],
  [
    'fiction',
    'She was at the window when he came. He had her letter, and she knew that he had read it. '.repeat(
      25,
    ),
  ],
  // A match report in the present tense.
  [
    'prose',
    'He is at the far post when she finds him, and he has the goal that his side is short of. '.repeat(
      25,
    ),
  ],
  ['report', '# One\n\nA first thing is said.\n\n# Two\n\nA second is.\n\n# Three\n\nA third is.'],
])('the kind of a document: %s', (genre, text) => {
  expect(scoredOf(text, genre === 'report' ? 'a.md' : 'a.txt').genre).toBe(genre);
});

test('keywords are words, phrases and names as the document has them', () => {
  const { keywords } = scoredOf(
    [
      'Talks about the lines of communication between both navies resumed on Monday, Michael S. Chase said.',
      'Chase called the lines of communication vital for the navies.',
      'Without lines of communication, the navies could collide, Chase said.',
    ].join(' '),
  );
  const terms = keywords.map(({ term }) => term);
  expect(terms).toContain('lines of communication');
  expect(terms).toContain('navies');
  expect(terms).toContain('Michael S. Chase');
  expect(terms).not.toContain('Chase');
});

test('a number is no keyword, be it written as a word', () => {
  const { keywords } = scoredOf(
    [
      'The ferry waited eleven hours at the pier.',
      'After eleven hours the ferry left the pier with twenty crates.',
      'Twenty crates stood on the pier for eleven more days.',
    ].join(' '),
  );
  expect(keywords.map(({ term }) => term.toLowerCase()).join(' ')).not.toMatch(/eleven|twenty/);
  expect(keywords.length).toBeGreaterThan(2);
});

test('a word that stands once is no keyword where enough terms are repeated; a name in the first sentence is', () => {
  const { keywords } = scoredOf(
    [
      'The salt road to Ebbing will be paved, engineer Ingrid Moe said on Monday.',
      ...[1, 2, 3].map(
        () => 'The salt road crosses nine bridges, two farms and the river meadows.',
      ),
      ...[1, 2, 3].map(() => 'Farms near the bridges want the road moved away from their meadows.'),
      ...[1, 2, 3].map(() => 'The river floods the salt road when snow melts on the hills.'),
      'Veering lorries have torn up the verges.',
    ].join(' '),
  );
  const terms = keywords.map(({ term }) => term);
  expect(terms).toContain('Ingrid Moe');
  expect(terms.join(' ')).not.toMatch(/veering|verges|Monday/i);
});

test('reasons say what speaks for a sentence', () => {
  const { scores } = scoredOf(
    [
      'The harbour council will close the old ferry line in June.',
      'Rain fell all day.',
      'The ferry line costs the harbour council two million crowns, the council said.',
      'Passengers of the ferry line asked the council for a bus.',
    ].join(' '),
  );
  expect(scores[0]?.reasons[0]).toBe('opens the document');
  expect(scores[2]?.reasons.join('; ')).toMatch(
    /shares “\w+” with \d other sentence|dense in key terms/,
  );
});

test('scores lie between 0 and 1, the best is 1, questions are 0', () => {
  const { scores } = scoredOf(
    'Will the port close? The port of Aalto will close in June. Ships will go to Orra instead.',
  );
  const values = scores.map(({ score: value }) => value);
  expect(values.slice(0, 2)).toEqual([0, 1]);
  expect(values[2]).toBeGreaterThan(0);
  expect(values[2]).toBeLessThan(1);
});

test('who asks is left out of an interview; what introduces it opens it', () => {
  const { scores, sentences, genre } = scoredOf(
    [
      'The diver Paul Orr has mapped the wrecks of Aalto bay for twenty years.',
      'ANA LIND: Where did you begin?',
      'PAUL ORR: At the harbour wall, where the water is only four metres deep.',
      'ANA LIND: Tell me about the wreck that you found there.',
      'PAUL ORR: The wreck was a salt ship, and it had lain there since the great storm.',
      'ANA LIND: What did it carry?',
      'PAUL ORR: The salt had gone, of course, but the pots were still there.',
    ].join('\n\n'),
  );
  const scoreOf = (part: string) =>
    scores[sentences.findIndex(({ text }) => text.includes(part))]?.score;
  expect(genre).toBe('interview');
  expect(scoreOf('The diver Paul Orr')).toBe(1);
  expect(scoreOf('Tell me about the wreck')).toBe(0);
  expect(scoreOf('The wreck was a salt ship')).toBeGreaterThan(0);
});

test('the opening sentence may run on from the headline, a later one may not', () => {
  const { scores, sentences } = scoredOf(
    [
      '# The rowing club of Ravel',
      'has won the national cup for the first time in its history on the lake.',
      'The club beat four others on Sunday.',
      'will row against the champions of the north in the month of May.',
    ].join('\n\n'),
    'a.md',
  );
  const scoreOf = (part: string) =>
    scores[sentences.findIndex(({ text }) => text.includes(part))]?.score;
  expect(scoreOf('has won')).toBeGreaterThan(0);
  expect(scoreOf('will row')).toBe(0);
});

test('the first sentences of a long news text may be chosen in spite of their form, at a cost', () => {
  const rest = Array.from({ length: 12 }, (_, day) => {
    return `On day ${day} the harbour board of Kestrel counted ${day + 3} ferries at the pier.`;
  });
  const [first, later] = [
    'has the harbour board of Kestrel closed the north pier too late?',
    'has nobody asked the ferry crews about the north pier yet?',
  ];
  const { scores } = scoredOf([`LINMOUTH (AP) — ${first}`, ...rest, later].join('\n\n'));
  expect(scores[0]?.score).toBeGreaterThan(0);
  expect(scores.at(-1)?.score).toBe(0);
});

test('fields of a list are no turns', () => {
  const { genre } = scoredOf(
    [
      'Three parks near Aalto have opened again.',
      'Price: four crowns.',
      'The first lies by the harbour.',
      'Price: nothing at all.',
      'The second lies on the hill.',
      'Price: two crowns.',
    ].join('\n\n'),
  );
  expect(genre).not.toBe('interview');
});

test('of neighbours that open with the same pronoun, each needs the one that names the person', () => {
  const { scores } = scoredOf(
    'Anna Kell designed the dam at Orwell. She has built two more. She lives by the river there. But she likes the hills.',
  );
  // What leans twice is never chosen: `But she`.
  expect(scores.map(({ score: value, leansOn }) => [value > 0, leansOn])).toEqual([
    [true, null],
    [true, 0],
    [true, 0],
    [false, null],
  ]);
});

test('a sentence that names its own speaker stands, though `he` is at the cue', () => {
  const { scores } = scoredOf(
    'When Paul Odell came back to Orwell, he called the dam “a wreck that nobody wants”. Keller Brothers will mend it.',
  );
  expect(scores.map(({ score: value, leansOn }) => [value > 0, leansOn])).toEqual([
    [true, null],
    [true, null],
  ]);
});

test('time grows with the text', () => {
  const paragraph =
    'The ferry line of Aalto costs the council two million crowns a year. Nobody knows why.\n\n';
  const document = findQuotations(segment(identifiedOf(paragraph.repeat(40))));
  const timed = (times: number): number => {
    const sentences = Array.from({ length: times }, () => document.sentences).flat();
    // Processor time: other programs do not count.
    const began = process.cpuUsage();
    score({ ...document, sentences });
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
  timed(200);
  expect(timed(800)).toBeLessThan(timed(200) * 10 + 200);
});
