import { expect, test } from 'vitest';
import { parsedOf, shown } from '../documents.ts';

test('paragraphs between blank lines', () => {
  expect(shown(parsedOf('One is here.\n\n  Two is here.  \n \nThree.\n'))).toEqual([
    'paragraph: One is here.',
    'paragraph: Two is here.',
    'paragraph: Three.',
  ]);
});

test('one paragraph a line, with and without blank lines between', () => {
  const text = 'One is a sentence. And more.\nTwo is a sentence.\n\nThree.\n“Four,” he said.\n';
  expect(shown(parsedOf(text))).toEqual([
    'paragraph: One is a sentence. And more.',
    'paragraph: Two is a sentence.',
    'paragraph: Three.',
    'paragraph: “Four,” he said.',
  ]);
});

test('hard-wrapped lines, paragraphs by blank line, indent or a line ended early', () => {
  const text = [
    'The council met on Tuesday evening to talk about the bridge, which has',
    'been closed since the flood of last spring. Nobody',
    'came.',
    'The mayor said that the works would begin in the autumn and would take',
    'a year.',
    '    The opposition wants a new bridge and not the old one mended, as',
    'it said before.',
    '',
    'A second part begins here and goes',
    'on.',
  ].join('\n');
  expect(shown(parsedOf(text))).toEqual([
    'paragraph: The council met on Tuesday evening to talk about the bridge, which has been closed since the flood of last spring. Nobody came.',
    'paragraph: The mayor said that the works would begin in the autumn and would take a year.',
    'paragraph: The opposition wants a new bridge and not the old one mended, as it said before.',
    'paragraph: A second part begins here and goes on.',
  ]);
});

test('a sentence cut off in the middle is one paragraph, a list of words is not', () => {
  expect(shown(parsedOf('A sentence cut \noff in the middle.'))).toEqual([
    'paragraph: A sentence cut  off in the middle.',
  ]);
  expect(shown(parsedOf('apples\nripe pears\nplums, cherries\n'))).toEqual([
    'paragraph: apples',
    'paragraph: ripe pears',
    'paragraph: plums, cherries',
  ]);
});

test('bullets are list items, numbers stay with their words', () => {
  const text = '• One point\n - Two points\n* Three\n\n1939. That was the year.\n(a) Hello world.';
  expect(shown(parsedOf(text))).toEqual([
    'listItem: One point',
    'listItem: Two points',
    'listItem: Three',
    'paragraph: 1939. That was the year.',
    'paragraph: (a) Hello world.',
  ]);
  expect(parsedOf(text).tree.children.map(({ type }) => type)).toEqual([
    'list',
    'paragraph',
    'paragraph',
  ]);
});

test('hard-wrapped list items and turns of a transcript', () => {
  const text = [
    'ANNA BELL: I think that we should go on with the plan that we made in',
    'the spring of this year.',
    'Q: Why?',
    'ANNA BELL: Because nobody has come up with another one, and the money',
    'is there.',
    '• A point that is longer than one line and so it goes on in a second',
    '  line below.',
    '• Another point',
  ].join('\n');
  expect(shown(parsedOf(text))).toEqual([
    'paragraph: ANNA BELL: I think that we should go on with the plan that we made in the spring of this year.',
    'paragraph: Q: Why?',
    'paragraph: ANNA BELL: Because nobody has come up with another one, and the money is there.',
    'listItem: A point that is longer than one line and so it goes on in a second   line below.',
    'listItem: Another point',
  ]);
});

test('headlines stand before prose; underlined ones too; rulers are nothing', () => {
  const prose = 'The council met on Tuesday evening to talk about the bridge and the flood.';
  const text = `The Flood\n\nWhat Was Done\n\n${prose}\n\n* * *\n\nAFTER\n-----\n${prose}\n\nThe End`;
  expect(shown(parsedOf(text))).toEqual([
    'heading2: The Flood',
    'heading2: What Was Done',
    `paragraph: ${prose}`,
    'heading2: AFTER',
    `paragraph: ${prose}`,
    'paragraph: The End',
  ]);
});

test('marks of answered mail are a block quotation, and no words', () => {
  const { text, blocks } = parsedOf('He wrote:\n> One line that is\n>> Deeper.\n\nMy answer.');
  expect(blocks.map(({ kind, text: words, line }) => [kind, words, line])).toEqual([
    ['paragraph', 'He wrote:', 1],
    ['blockquote', 'One line that is', 2],
    ['blockquote', 'Deeper.', 3],
    ['paragraph', 'My answer.', 5],
  ]);
  expect(text.slice(blocks[2]?.start, blocks[2]?.end)).toBe('Deeper.');
});

test('every kind of line end, and lines counted as editors count them', () => {
  const { blocks } = parsedOf('A.\r\nB.\rC.\u2028D.\u2029E.\fF.\n\n\u00A0\u00A0G.');
  expect(blocks.map(({ text, line }) => [text, line])).toEqual([
    ['A.', 1],
    ['B.', 2],
    ['C.', 3],
    ['D.', 3],
    ['E.', 3],
    ['F.', 3],
    ['G.', 5],
  ]);
});

test('the tree has exact positions', () => {
  expect(parsedOf('One.\r\n  • Two').tree.children).toEqual([
    {
      type: 'paragraph',
      children: [
        {
          type: 'text',
          value: 'One.',
          position: {
            start: { line: 1, column: 1, offset: 0 },
            end: { line: 1, column: 5, offset: 4 },
          },
        },
      ],
      position: {
        start: { line: 1, column: 1, offset: 0 },
        end: { line: 1, column: 5, offset: 4 },
      },
    },
    {
      type: 'list',
      ordered: false,
      spread: false,
      children: [
        {
          type: 'listItem',
          spread: false,
          children: [
            {
              type: 'paragraph',
              children: [
                {
                  type: 'text',
                  value: 'Two',
                  position: {
                    start: { line: 2, column: 5, offset: 10 },
                    end: { line: 2, column: 8, offset: 13 },
                  },
                },
              ],
              position: {
                start: { line: 2, column: 5, offset: 10 },
                end: { line: 2, column: 8, offset: 13 },
              },
            },
          ],
          position: {
            start: { line: 2, column: 5, offset: 10 },
            end: { line: 2, column: 8, offset: 13 },
          },
        },
      ],
    },
  ]);
});

test('a blank line in the middle of a sentence is none', () => {
  const text = [
    'The wife of\n\n, the actor, opened the new harbour school on Saturday afternoon.',
    'Old Bridge Closed for Works\n\nwas the headline that nobody in the village had expected.',
    'apples\n\nripe pears',
  ].join('\n\n');
  expect(shown(parsedOf(text))).toEqual([
    'paragraph: The wife of  , the actor, opened the new harbour school on Saturday afternoon.',
    'paragraph: Old Bridge Closed for Works',
    'paragraph: was the headline that nobody in the village had expected.',
    'paragraph: apples',
    'paragraph: ripe pears',
  ]);
});
