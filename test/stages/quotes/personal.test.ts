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
