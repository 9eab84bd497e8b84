import * as fc from 'fast-check';
import { createColors } from 'picocolors';
import { expect, test } from 'vitest';
import {
  LONGEST_COMMENT,
  markdownReport,
} from '../../../../pipeline/compare/report/markdown-report.ts';
import { textReport } from '../../../../pipeline/compare/report/text-report.ts';
import { printable } from '../../../../pipeline/files/printable.ts';
import { parseBack } from '../../../stages/compose/parse-back.ts';
import { briefOf, compared, filesOf, quoteOf, sentenceOf, NO_METADATA } from '../sides.ts';

const HOSTILE = [
  '# Title',
  '- [ ] task',
  '[click](javascript:alert(1))',
  '![image](https://x.example/y.png)',
  '<script>alert(1)</script> <b>bold</b> <!-- comment -->',
  '</details> </summary>',
  '~~struck~~ **strong** `code`',
  'www.x.example and https://x.example/a_b(c)',
  '@mention, #123, owner/name#4 and GH-123',
  '“@a” $x$ &lt; a | b \\',
  '\u001B[31mred\u202E',
];

/** The nodes that a comment is made of; `html` is ours alone, see below. */
const INERT = new Set('delete html inlineCode list listItem paragraph strong text'.split(' '));

async function hostile(words: string) {
  const path = `${words.replaceAll('/', '-')}.txt`;
  const side = (text: string, speaker: string, title: string) =>
    filesOf(
      briefOf(path, {
        metadata: { ...NO_METADATA, title },
        quotes: [quoteOf(`${text} so they all say`, speaker, { role: title })],
        summary: [sentenceOf(`${text} so it was written`)],
      }),
    );
  return compared(side(words, words, words), side(`${words} x`, `${words} y`, `${words} z`));
}

async function expectInert(words: string): Promise<void> {
  const comparison = await hostile(words);
  const markdown = markdownReport(comparison);
  const { types, links, blocks } = parseBack(markdown);
  expect(types.filter((type) => !INERT.has(type))).toEqual([]);
  expect(links).toEqual([]);
  const path = printable(comparison.documents[0]?.path ?? '').replace(
    /[&<>"]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
  const html = blocks.filter((block) => block.startsWith('<'));
  expect(html).toEqual([
    '<!-- verbatim-diff -->',
    `<details>\n<summary><code>${path}</code>: 1 quotation changed · 1 summary sentence reworded · title changed</summary>`,
    '</details>',
  ]);
  expect(blocks.join('\n')).toContain(printable(`${words} z`));
  const shown = textReport(comparison, createColors(false));
  expect(['\u001B', '\u202E'].filter((character) => shown.includes(character))).toEqual([]);
}

test.each(HOSTILE)('words of a document stay words: %s', expectInert);

test('any mixture of markup stays words', async () => {
  const piece = fc.constantFrom(...HOSTILE.flatMap((text) => text.split(' ')), '*', '_', '~');
  const words = fc
    .array(piece, { minLength: 1, maxLength: 6 })
    .chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));
  await fc.assert(fc.asyncProperty(words, expectInert), { numRuns: 60 });
});

test('a comment is cut between documents, and the rest counted', async () => {
  const side = (word: string) =>
    filesOf(
      ...Array.from({ length: 9 }, (_, index) =>
        briefOf(`${index}.txt`, { summary: [sentenceOf(`${'gate '.repeat(50)}${word}`)] }),
      ),
    );
  const comparison = await compared(side('in'), side('out'));
  const whole = markdownReport(comparison);
  expect(markdownReport(comparison, whole.length)).toBe(whole);
  const cut = markdownReport(comparison, whole.length - 1);
  const rest = '\n1 more document differs: too many to show here. **npm run diff** shows all.\n';
  const start = whole.indexOf('<details>\n<summary><code>8.txt</code>');
  expect(cut).toBe(whole.slice(0, start) + rest.slice(1));
  const least = markdownReport(comparison, 400);
  expect(least.length).toBeLessThanOrEqual(400);
  expect(least).toContain(
    '<p><code>1.txt</code>: 1 summary sentence reworded (too long to show here)</p>',
  );
  expect(least).toContain('\n7 more documents differ: too many to show here.');
});

test('a document that is too long for any comment is named, and the others follow', async () => {
  const side = (word: string) =>
    filesOf(
      briefOf('a.txt', { summary: [sentenceOf(`${'gate '.repeat(20_000)}${word}`)] }),
      briefOf('b.txt', { summary: [sentenceOf(`The gate is ${word}`)] }),
    );
  const comment = markdownReport(await compared(side('in'), side('out')));
  expect(comment.length).toBeLessThan(LONGEST_COMMENT);
  expect(comment).toBe(`<!-- verbatim-diff -->

**2 of 2 documents differ in meaning.** Compared: \`main\` → \`output\`.

2 summary sentences reworded

<p><code>a.txt</code>: 1 summary sentence reworded (too long to show here)</p>

<details>
<summary><code>b.txt</code>: 1 summary sentence reworded</summary>

- summary sentence reworded · line 1
  - before: The gate is ~~in~~
  - after: The gate is **out**

</details>
`);
});
