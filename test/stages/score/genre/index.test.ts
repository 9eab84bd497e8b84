import { expect, test } from 'vitest';
import type { Metadata, Quotation } from '../../../../stages/document.ts';
import { genreOf } from '../../../../stages/score/genre/index.ts';
import { interviewOf } from '../../../../stages/score/genre/interview.ts';
import { sectionPlaces } from '../../../../stages/score/genre/sections.ts';
import { createTermFinder } from '../../../../stages/score/terms/terms.ts';
import { createSegmenter } from '../../../../stages/segment/index.ts';
import { english } from '../../../../stages/language/en/index.ts';
import { cleanedOf } from '../../documents.ts';

const findTerms = createTermFinder();

const segment = createSegmenter();

const NOTHING: Metadata = {
  title: null,
  byline: null,
  publisher: null,
  dateline: null,
  published: null,
};

interface Told {
  readonly metadata?: Partial<Metadata>;
  readonly quotes?: readonly Pick<Quotation, 'type' | 'text'>[];
}

function genre(text: string, { metadata, quotes = [] }: Told = {}) {
  const document = {
    ...segment(cleanedOf(text, 'a.md')),
    metadata: { ...NOTHING, ...metadata },
    quotes: quotes.map((quote): Quotation => ({
      id: 'q',
      spans: [],
      line: 1,
      cue: null,
      speaker: null,
      rule: 'test',
      confidence: 1,
      ...quote,
    })),
    speakers: [],
  };
  const terms = findTerms(document.sentences, english.score);
  return genreOf(document, sectionPlaces(document, english.score), terms, interviewOf(document))
    .genre;
}

/** A text of so many words, in sentences of ten, so many of them as given. */
function words(all: number, counts: Readonly<Record<string, number>> = {}): string {
  const special = Object.entries(counts).flatMap(([word, count]) => Array(count).fill(word));
  return Array.from({ length: all / 10 }, (_, sentence) => {
    const others = Array.from({ length: 9 }, (__, index) => special[9 * sentence + index] ?? 'ox');
    return `Ox ${others.join(' ')}.`;
  }).join(' ');
}

const paragraphs = (count: number) => Array(count).fill('Rain fell on the town.');
const TURNS = ['ANN: Yes.', 'BO: No.', 'ANN: Why?', 'BO: Well.'];

test.each([
  ['three tenths of the paragraphs are turns', [...TURNS, ...paragraphs(9)], 'transcript'],
  ['fewer of them are', [...TURNS, ...paragraphs(10)], 'prose'],
  [
    'three sections have prose',
    ['# A', 'Rain fell.', '# B', 'Rain fell.', '# C', 'Rain fell.'],
    'report',
  ],
  [
    'two sections have, and the start',
    ['Rain fell.', '# B', 'Rain fell.', '# C', 'Rain fell.', '# D'],
    'prose',
  ],
])('by its parts: %s', (_, parts, expected) => {
  expect(genre(parts.join('\n\n'))).toBe(expected);
});

const SPOKEN = words(200, { we: 10 });
const TALE = words(400, { he: 20, was: 5, is: 2 });

test.each([
  ['a dateline', 'dateline', SPOKEN, 'news'],
  ['a publisher, but first persons', 'publisher', SPOKEN, 'speech'],
  ['a publisher', 'publisher', TALE, 'news'],
  ['a byline, but a tale', 'byline', TALE, 'fiction'],
  ['a byline', 'byline', words(20), 'news'],
  ['a date', 'published', words(20), 'news'],
  ['a title', 'title', words(20), 'prose'],
])('by what it states: %s', (_, field, text, expected) => {
  expect(genre(text, { metadata: { [field]: 'Some' } })).toBe(expected);
});

const GREETING = 'Thank you all for coming.';
const LINES = 'Ox ox ox. '.repeat(5);

test.each([
  ['first persons, a twentieth', words(200, { we: 10 }), {}, 'speech'],
  ['fewer', words(250, { we: 10 }), {}, 'prose'],
  ['in 150 words', words(150, { we: 10 }), {}, 'speech'],
  ['in fewer words', words(140, { we: 10 }), {}, 'prose'],
  [
    'called a speech',
    words(100, { we: 4 }),
    { metadata: { title: 'Her Remarks in Linmouth' } },
    'speech',
  ],
  [
    'called a speech, without first persons',
    words(100, { we: 1 }),
    { metadata: { title: 'Her Remarks' } },
    'prose',
  ],
  [
    'called something else',
    words(100, { we: 4 }),
    { metadata: { title: 'It Was Remarkable' } },
    'prose',
  ],
  ['a greeting in the sixth sentence', `${LINES}${GREETING} ${words(50, { we: 4 })}`, {}, 'speech'],
  ['a greeting in the seventh', `Ox. ${LINES}${GREETING} ${words(50, { we: 4 })}`, {}, 'prose'],
])('spoken or not: %s', (_, text, told, expected) => {
  expect(genre(text, told)).toBe(expected);
});

test('who quotes much does not speak', () => {
  const { length } = SPOKEN;
  const quoting = (type: Quotation['type'], share: number) =>
    genre(SPOKEN, { quotes: [{ type, text: 'x'.repeat(Math.ceil(length * share)) }] });
  expect(quoting('direct', 0.08)).toBe('speech');
  expect(quoting('direct', 0.12)).toBe('prose');
  expect(quoting('mixed', 0.12)).toBe('prose');
  expect(quoting('indirect', 0.5)).toBe('speech');
  const twice = { type: 'direct', text: 'x'.repeat(Math.ceil(length * 0.06)) } as const;
  expect(genre(SPOKEN, { quotes: [twice, twice] })).toBe('prose');
});

test.each([
  ['third persons in the past', { he: 20, was: 5, is: 2 }, 400, 'fiction'],
  ['too few words', { he: 20, was: 5, is: 2 }, 390, 'prose'],
  ['too few third persons', { he: 16, was: 5, is: 2 }, 400, 'prose'],
  ['one number', { he: 20, was: 5, 7: 1 }, 400, 'fiction'],
  ['two numbers', { he: 20, was: 5, 7: 2 }, 400, 'prose'],
  [
    'twice as much past as present',
    { he: 20, was: 2, were: 1, had: 1, is: 1, are: 1 },
    400,
    'prose',
  ],
  ['more of it', { he: 20, was: 2, were: 2, had: 1, has: 1, have: 1 }, 400, 'fiction'],
  ['no verb of either', { he: 20 }, 400, 'prose'],
])('told or not: %s', (_, counts, all, expected) => {
  expect(genre(words(all, counts))).toBe(expected);
});

test('nothing is prose', () => {
  expect(genre('')).toBe('prose');
});
