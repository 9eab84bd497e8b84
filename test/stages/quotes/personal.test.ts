import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { identifiedOf } from '../documents.ts';

const segment = createSegmenter();

function said(text: string, path = 'a.md'): string[] {
  const { quotes } = findQuotations(segment(identifiedOf(text, path)));
  return quotes.map(({ text: words, speaker }) => `${words} — ${speaker?.name ?? 'nobody'}`);
}

describe('a talk that somebody tells of', () => {
  test('by labels, with `Me` for who tells it, and what is told between', () => {
    expect(
      said(
        'So I sold a lamp last week.\n\n**Me:** I had given up on you.\n\n**Him:** Traffic, I am sorry.\n\n' +
          '**Me:** You live on the next street.\n\n**Him:** Foot traffic, you know.\n\nI gave him the lamp.',
      ),
    ).toEqual([
      'I had given up on you — nobody',
      'Traffic, I am sorry — Him',
      'You live on the next street — nobody',
      'Foot traffic, you know — Him',
    ]);
  });

  test('`Me` is who wrote it, where the document says who did', () => {
    expect(
      said(
        '---\nauthor: Ada Holm\n---\n\nMe: Can I help you?\n\nCaller: I think my printer is hungry.\n\nMe: Is it?\n\nCaller: Yes, it is.',
      )[0],
    ).toBe('Can I help you? — Ada Holm');
  });

  test('a block quotation ends with its last line', () => {
    expect(
      said(
        '> **Me:** Can I help you?\n\n> **Caller:** I think it is hungry.\n\nIt was the tray.\n\n> **Me:** Is it?\n\n> **Caller:** Yes, I think so.',
      ),
    ).not.toContainEqual(expect.stringContaining('tray'));
  });
});

describe('a talk by labels before words between marks', () => {
  test.each([
    [
      'It was at the till.\n\n4yo: "Why is the sky up?"\n\nHubby: "Because we are down."\n\n4yo: "Why?"',
      ['Why is the sky up? — 4yo', 'Because we are down — Hubby', 'Why? — 4yo'],
    ],
    [
      '$Lady: "In blue?"\n\n$Me: "Only green."\n\nGuy at counter (loud): "Red?"\n\n$Me, yawning: "No."',
      ['In blue? — Lady', 'Only green — nobody', 'Red? — Guy at counter', 'No — nobody'],
    ],
    [
      'Ann Orr said: “It rains.”\n\nBo Hale asked: “Since when?”\n\nAnn Orr said: “Since noon.”',
      ['It rains — Ann Orr', 'Since when? — Bo Hale', 'Since noon — Ann Orr'],
    ],
    // once, as a turn and not what is reported in it
    [
      'Customer: "Do you sell stamps?"\n\nMe: "No, we sell lamps."\n\nCustomer: "You lie!"\n\nMe: "We do not."',
      [
        'Do you sell stamps? — Customer',
        'No, we sell lamps — nobody',
        'You lie! — Customer',
        'We do not — nobody',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test.each([
    'Title: "The Lamp"\n\nAuthor: "Ada Holm"\n\nTitle: "The Oil"',
    'Default: "auto"\n\nAllowed: "never"',
  ])('and no matters: %s', (text) => {
    const { quotes } = findQuotations(segment(identifiedOf(text, 'a.md')));
    expect(quotes.filter(({ rule }) => rule === 'label')).toEqual([]);
  });
});

describe('how people tell each other who said what', () => {
  test.each([
    ['She goes, “That is not my dog.” And I was like, “Whose dog is it?”', 2],
    ['I laughed, and my boss went “I am not paying for that.”', 1],
  ])('%s', (text, count) => {
    expect(said(text)).toHaveLength(count);
  });

  test.each(['The prize goes to “The Lamp”.', 'It was like “a dream”.'])('%s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

test('`I` of a post that says nobody wrote it is nobody who is named', () => {
  const text =
    'I was at the till when my boss came over. I laughed at him. I said, “I have no idea what that is.” My wife loved it.';
  expect(said(text, 'a.txt')).toEqual(['I have no idea what that is — nobody']);
});
