import { expect, test } from 'vitest';
import { createBriefer } from '../../../stages/api.ts';

const SEA = 'The sea has no calendar and the piles will not wait.';
const briefer = createBriefer();

/** Who is said to have said the block quotation of a document; null if it is none. */
async function speakerOf(text: string, path = 'a.md'): Promise<string | null> {
  const { brief } = await briefer.brief({ path, text });
  const found = brief?.quotes.find((quote) => quote.text.startsWith('The sea has no calendar'));
  return found === undefined ? null : (found.speaker?.name ?? 'nobody');
}

test.each([
  ['Ann Orr, the mayor, wrote in her report:', 'Ann Orr'],
  ['In her letter Ann Orr said:', 'Ann Orr'],
  ['Harbour master Ann Orr told the board:', 'Ann Orr'],
  ['A statement from Ann Orr:', 'Ann Orr'],
  ['Here is a passage from the letter of Ann Orr:', 'Ann Orr'],
  ['These are the words of Ann Orr:', 'Ann Orr'],
])('below %j', async (introduction, name) => {
  expect(await speakerOf(`# Pier\n\n${introduction}\n\n> ${SEA}\n\nThe pier is shut.`)).toBe(name);
});

test('all paragraphs of a block quotation are one quotation', async () => {
  const text = `# Pier\n\nAnn Orr wrote:\n\n> ${SEA}\n>\n> We must act now.\n\nThe pier is shut.`;
  const { brief } = await briefer.brief({ path: 'a.md', text });
  expect(brief?.quotes.map((quote) => [quote.text, quote.speaker?.name])).toEqual([
    ['The sea has no calendar and the piles will not wait … We must act now', 'Ann Orr'],
  ]);
});

test.each([
  'Note the following:',
  'The three rules of the harbour:',
  'Ann Orr wrote a book about it.',
  'Run this in the root of the project:',
  'An example:',
  'Ann Orr has two piers and a boat:',
  'See also:',
])('nobody says what stands below %j', async (introduction) => {
  expect(await speakerOf(`# Pier\n\n${introduction}\n\n> ${SEA}\n\nThe pier is shut.`)).toBeNull();
});

test.each([
  ['> The sea has no calendar.\n>\n> Ann Orr, harbour master', 'Ann Orr'],
  ['> “The sea has no calendar.”\n>\n> Ann Orr', 'Ann Orr'],
  ['> The sea has no calendar.\n>\n> Old Harbour Song', null],
  ['> The sea has no calendar.\n>\n> Ann Orr said so.', null],
  ['> The sea has no calendar.\n>\n> And the piles will not wait', null],
  ['> The sea has no calendar.\n\nAnn Orr, harbour master', null],
])('the last line of %j', async (quotation, name) => {
  expect(await speakerOf(`# Pier\n\nThe board met.\n\n${quotation}\n\nThe pier is shut.`)).toBe(
    name,
  );
});
