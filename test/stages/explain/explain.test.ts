import { expect, test } from 'vitest';
import { createBriefer } from '../../../stages/api.ts';

async function explained(path: string, text: string): Promise<string> {
  const { result } = await createBriefer({ length: { sentences: 1 } }).explain({ path, text });
  return result ?? '';
}

const RELEASE = `---
title: Harbour to stay open
---

By Ann Lund

![A crane](crane.png)

The harbour of Wend will stay open through the winter, the port said on Monday.

“We have the ships and we have the crews,” said Ines Orr, who runs the port. “Nobody will wait.”

\`\`\`sh
tide --today
\`\`\`

| month | ships |
| ----- | ----- |
| May   | 12    |

Share this page
`;

test('says of each line of a document what it was taken for, and why', async () => {
  expect(await explained('harbour.md', RELEASE)).toMatchInlineSnapshot(`
    "harbour.md, read as text/markdown, utf-8
    genre: news (a byline, tells what people said)
    title: Harbour to stay open
    byline: Ann Lund

         1  front matter          --- title: Harbour to stay open ---
                                  no prose
         5  byline                By Ann Lund
                                  left out
         7  picture               ![A crane](crane.png)
                                  no prose
         9  in the summary        The harbour of Wend will stay open through the winter, the port said on Monday.
                                  worth 1.00 · opens the document
         9  indirect quotation    The harbour of Wend will stay open through the winter
                                  of the port · here “the port” · by “said” · model:cue-last-after-source · confidence 0.75
        11  sentence              “We have the ships and we have the crews,” said Ines Orr, who runs the port.
                                  worth 0.02
        11  direct quotation      We have the ships and we have the crews … Nobody will wait
                                  of Ines Orr · here “Ines Orr” · by “said” · in 2 parts · cue-after-inverted · confidence 0.95
        11  sentence              “Nobody will wait.”
                                  never in a summary
        13  code                  \`\`\`sh tide --today \`\`\`
                                  no prose
        17  table                 | month | ships | | ----- | ----- | | May | 12 |
                                  no prose
        21  sharing               Share this page
                                  left out
    "
  `);
});

test('says whose the turns of a transcript are', async () => {
  const page = await explained(
    'talk.txt',
    `ANNA LEE: Why did the mill close in the autumn?

BO DAHL: Because nobody bought what it made. We tried for two years.

ANNA LEE: And what comes next for the people who worked there?

BO DAHL: Most of them have found work in the harbour.
`,
  );
  expect(page).toMatch(/ 1 {2}turn .*ANNA LEE: Why.*\n +of ANNA LEE · by the label before it\n/i);
});

test('shows what a terminal would obey', async () => {
  const page = await explained(
    'a.txt',
    'The \u001b[31mred\u001b[0m ships\u202e came in on Monday.\n',
  );
  // oxlint-disable-next-line no-control-regex -- it is what must not be there
  expect(page).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202e]/);
});

test('finds a failure for a document that cannot be read', async () => {
  const bytes = Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 32);
  const { result, failure } = await createBriefer().explain({ path: 'a.txt', bytes });
  expect(result).toBeNull();
  expect(failure?.ruleId).toBe('binary-file');
});
