import { describe, expect, test } from 'vitest';
import type { Quoted } from '../../../stages/document.ts';
import { findQuotations } from '../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { identifiedOf } from '../documents.ts';

const segment = createSegmenter();

function quoted(text: string, path = 'a.txt'): Quoted {
  return findQuotations(segment(identifiedOf(text, path)));
}

function quotes(text: string, path?: string) {
  return quoted(text, path).quotes.map((quote) => [
    quote.type,
    quote.text,
    quote.cue?.text ?? null,
    quote.speaker?.mention?.text ?? null,
  ]);
}

describe('one quotation', () => {
  test.each([
    ['"We shall win this," Ada Winter said.', 'direct', 'We shall win this', 'said', 'Ada Winter'],
    ['"We shall win this," said Ada Winter.', 'direct', 'We shall win this', 'said', 'Ada Winter'],
    ['Ada Winter said: "We shall win this."', 'direct', 'We shall win this', 'said', 'Ada Winter'],
    [
      "''We shall win this,'' Ms. Winter said.",
      'direct',
      'We shall win this',
      'said',
      'Ms. Winter',
    ],
    [
      '“We shall win this,” Ada Winter said. “We always do.”',
      'direct',
      'We shall win this … We always do',
      'said',
      'Ada Winter',
    ],
    [
      'Ada Winter, the mayor of Holm, said she was "very sure of it."',
      'mixed',
      'she was "very sure of it',
      'said',
      'Ada Winter',
    ],
    [
      'The plan is "a waste of money," according to the report.',
      'mixed',
      'The plan is "a waste of money',
      'according to',
      'the report',
    ],
    [
      'Ada Winter said the bridge would open in the spring.',
      'indirect',
      'the bridge would open in the spring',
      'said',
      'Ada Winter',
    ],
    [
      '"It is a good day for Holm."\n\n— Ada Winter, mayor',
      'direct',
      'It is a good day for Holm',
      '—',
      'Ada Winter',
    ],
    [
      '“It is a good day for Holm.” ― Ada Winter',
      'direct',
      'It is a good day for Holm',
      '―',
      'Ada Winter',
    ],
    [
      'The bridge is open at last! — Ada Winter (@adawinter) May 2, 2016',
      'direct',
      'The bridge is open at last!',
      '—',
      'Ada Winter',
    ],
  ])('%s', (text, ...expected) => {
    expect(quotes(text)).toEqual([expected]);
  });
});

test('paragraphs that each open with a mark are one quotation', () => {
  const text = [
    'Ada Winter made the following statement:',
    '“We have waited ten years for this bridge.',
    '“We will not wait for another one.”',
  ].join('\n\n');
  expect(quotes(text).map(([, words]) => words)).toEqual([
    'We have waited ten years for this bridge … We will not wait for another one',
  ]);
  expect(quoted(text).file.messages).toEqual([]);
});

test('a block quotation in Markdown is signed by its last line', () => {
  const text = 'Some opposed it.\n\n> I liked the old bridge.\n>\n> — Trustee Leon Marsh\n';
  expect(quotes(text, 'a.md')).toEqual([
    ['direct', 'I liked the old bridge', '—', 'Trustee Leon Marsh'],
  ]);
});

describe('transcripts', () => {
  const turns = [
    'Bo Marsh spoke to Ada Winter in Holm.',
    'BO MARSH: You like the bridge?',
    'ADA WINTER: I do. My mother said, “Build it.”',
    'And so we did.',
    'MARSH: Thank you.',
    'WINTER: It was nothing.',
  ];

  test('each turn is a quotation of its label', () => {
    expect(
      quoted(turns.join('\n\n')).quotes.filter(({ rule }) => rule === 'transcript-turn'),
    ).toMatchObject([
      { type: 'direct', text: 'You like the bridge?', speaker: { name: 'Bo Marsh' } },
      {
        type: 'direct',
        text: 'I do. My mother said, “Build it.” … And so we did',
        speaker: { name: 'Ada Winter' },
      },
      { type: 'direct', text: 'Thank you', speaker: { name: 'Bo Marsh' } },
      { type: 'direct', text: 'It was nothing', speaker: { name: 'Ada Winter' } },
    ]);
  });

  test('a transcript may stand between marks, each paragraph opening with one', () => {
    const text = [
      'They spoke on Sunday:',
      '"MARSH: You like the bridge?',
      '"WINTER: I do. I always did.',
      '"It is a good bridge.',
      '"MARSH: Thank you.',
      '"WINTER: It was nothing."',
    ];
    expect(
      quoted(text.join('\n\n')).quotes.map((quote) => [
        quote.rule,
        quote.text,
        quote.speaker?.mention?.text,
      ]),
    ).toEqual([
      ['transcript-turn', 'You like the bridge?', 'MARSH'],
      ['transcript-turn', 'I do. I always did … It is a good bridge', 'WINTER'],
      ['transcript-turn', 'Thank you', 'MARSH'],
      ['transcript-turn', 'It was nothing', 'WINTER'],
    ]);
  });

  test('labels that do not repeat make no transcript', () => {
    const text = 'Update: the bridge is open.\n\nNote: the tunnel is not.';
    expect(quoted(text).quotes.filter(({ rule }) => rule === 'transcript-turn')).toEqual([]);
  });
});

describe('messages', () => {
  const messages = (text: string) =>
    quoted(text).file.messages.map(({ ruleId, reason, place }) => ({ ruleId, reason, place }));

  test('a mark without a partner', () => {
    expect(messages('It rained.\n\nAda Winter said: “We won.\n\nThe town slept.')).toEqual([
      {
        ruleId: 'unpaired-quotation-mark',
        reason: 'Quotation mark `“` opens a quotation that its paragraph does not close',
        place: { line: 3, column: 18, offset: 29 },
      },
    ]);
    expect(messages('We won,” she said.')).toEqual([
      {
        ruleId: 'unpaired-quotation-mark',
        reason: 'Quotation mark `”` closes a quotation that its paragraph does not open',
        place: { line: 1, column: 8, offset: 7 },
      },
    ]);
  });

  test('the damage of a mark without a partner stays in its paragraph', () => {
    const text = 'A “stray mark stands here.\n\n“We won,” Ada Winter said.';
    expect(quotes(text).at(-1)).toEqual(['direct', 'We won', 'said', 'Ada Winter']);
  });

  test('a quotation of nobody', () => {
    expect(messages('“We have won the election and we will rebuild this town.”')).toEqual([
      {
        ruleId: 'unattributed-quotation',
        reason: 'Nobody is found to have said `We have won the election and we will reb…`',
        place: { line: 1, column: 2, offset: 1 },
      },
    ]);
  });
});

describe('not quotations', () => {
  test.each([
    'She watched “The Long Winter” at home.',
    'James “Buddy” Marsh opened the shop.',
    'The so-called “bridge” is a plank.',
  ])('%s', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});
