import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createComposer } from '../../../stages/compose/index.ts';
import { withPairedMarks } from '../../../stages/markdown/paired-marks.ts';
import type { Selected } from '../../../stages/document.ts';
import { parseBack } from './parse-back.ts';
import { QUOTATION, selected } from './sample.ts';

const compose = createComposer({ annotations: false, sure: 0.5 });

function markdownOf(parts: Partial<Selected>, href = 'a.txt'): string {
  return compose(selected(parts), href).find(({ extension }) => extension === '.md')?.content ?? '';
}

test('a brief reads from the summary to the notices', () => {
  const document = selected();
  document.file.message('2 paragraphs are repeated (see `lines 9 to 12`)', {
    place: { line: 9, column: 1 },
    ruleId: 'repeated-text',
  });
  const markdown = markdownOf(
    {
      source: { ...document.source, path: 'news/port.md', mediaType: 'text/markdown' },
      file: document.file,
      metadata: {
        title: 'Port opens',
        byline: 'Tom Ek',
        publisher: 'Coast News',
        dateline: 'HAVN',
        published: '3 May 2024',
      },
      sentences: [
        {
          block: 0,
          from: 0,
          to: 24,
          start: 2,
          end: 26,
          line: 3,
          text: 'The port opens on Monday.',
        },
      ],
      summary: [
        {
          id: 's-00000001',
          text: 'The port opens on Monday.',
          start: 2,
          end: 26,
          line: 3,
          score: 1,
          reasons: ['opens the document'],
        },
      ],
      quotes: [
        QUOTATION,
        { ...QUOTATION, id: 'q-00000002', type: 'mixed', text: 'it was “time” to open' },
        { ...QUOTATION, id: 'q-00000003', speaker: null, cue: null, confidence: 0.4 },
      ],
      speakers: [
        {
          name: 'Ana Lind',
          role: 'harbour master',
          kind: 'person',
          quotes: ['q-00000001', 'q-00000002'],
        },
      ],
      keywords: [
        { term: 'port', weight: 2 },
        { term: 'harbour master', weight: 1 },
      ],
    },
    '../input/news/port.md',
  );
  expect(markdown).toBe(`# Port opens

[news/port.md](../input/news/port.md) · By Tom Ek · Coast News · HAVN · 3 May 2024 · 5 words, 1 sentence

## Summary

- The port opens on Monday.\\
  opens the document · [line 3](../input/news/port.md?plain=1#L3)

## Quotations

### Ana Lind

harbour master · person

“We open on Monday”\\
direct · cue _said_ · as _she_ · [line 1](../input/news/port.md?plain=1#L1)

it was “time” to open\\
mixed · cue _said_ · as _she_ · [line 1](../input/news/port.md?plain=1#L1)

### No speaker found

“We open on Monday”\\
direct · **confidence 0.4** · [line 1](../input/news/port.md?plain=1#L1)

## Keywords

port · harbour master

## Notices

- 2 paragraphs are repeated (see \`lines 9 to 12\`) · repeated-text · [line 9](../input/news/port.md?plain=1#L9)
`);
});

test('an empty document has a brief that says so', () => {
  expect(markdownOf({})).toBe(`# a.txt

[a.txt](a.txt) · 0 words, 0 sentences

## Summary

None found.

## Quotations

None found.
`);
});

const HOSTILE = [
  '# Title',
  '1. One',
  '- [ ] task',
  '> quoted',
  '*a* _b_ **c** ~~d~~ ~e~',
  '[click](javascript:alert(1))',
  '![image](https://x.example/y.png)',
  '<script>alert(1)</script> <b>bold</b> <!-- comment -->',
  '[^1] and [^note]: text',
  '[ref]: https://x.example',
  'www.x.example, https://x.example/a_b(c) and http://www.x.example.',
  'write to a.b+c@x.example or mailto:a@x.example or xmpp:a@x.example/y',
  '@mention, (@mention) and #123 or GH#4',
  '`code` and ```fence',
  '&amp; &lt; &#35; AT&T',
  'back\\slash\\',
  'a | b',
  '---',
  '===',
  '$x$ and $$y$$ for $5',
  'snake_case and 2*3*4',
  'Why? (See a/b: $5 & $x, W.B.) Oh!',
  'ends in a mark!',
  'ends in &',
  '“@a” ‘www.a.b’ `@b`',
  '<https://x.example> <a@x.example>',
  'foo!',
  'www.',
  '@',
];

/** The nodes that a brief is made of. */
const INERT = new Set(
  'break emphasis heading inlineCode link list listItem paragraph text'.split(' '),
);

/** A document that says `words` wherever a brief quotes its document. */
function everywhere(words: string): Partial<Selected> {
  const speaker = { name: words, role: words, kind: 'person' as const };
  const span = { start: 0, end: words.length, line: 1, text: words };
  const place = { from: 0, to: words.length, block: 0 };
  const mention = { ...span, text: `x${words}` };
  const document = selected();
  document.file.message(words, { ruleId: 'rule' });
  return {
    file: document.file,
    text: words,
    metadata: { title: words, byline: words, publisher: words, dateline: words, published: words },
    sentences: [{ ...span, ...place }],
    summary: [{ ...span, id: 's-00000001', score: 1, reasons: [words, words] }],
    quotes: [
      { ...QUOTATION, ...span, cue: span, speaker: { ...speaker, mention } },
      { ...QUOTATION, ...span, id: 'q-00000002', type: 'indirect', speaker: null },
    ],
    speakers: [{ ...speaker, quotes: ['q-00000001'] }],
    keywords: [
      { term: words, weight: 1 },
      { term: words, weight: 1 },
    ],
  };
}

function expectInert(words: string): void {
  const { blocks, links, types } = parseBack(markdownOf(everywhere(words)));
  expect(types.filter((type) => !INERT.has(type))).toEqual([]);
  expect(links).toEqual(['a.txt', 'a.txt#L1', 'a.txt#L1', 'a.txt#L1']);
  const count = words.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const counted = `${count} word${count === 1 ? '' : 's'}, 1 sentence`;
  // In a reason grave accents are marks, not words.
  const notice = blocks.pop();
  expect(notice?.replaceAll('`', '')).toBe(`${words} · rule`.replaceAll('`', ''));
  expect(blocks).toEqual([
    words,
    `a.txt · By ${words} · ${words} · ${words} · ${words} · ${counted}`,
    'Summary',
    `${words}\n${words} · ${words} · line 1`,
    'Quotations',
    words,
    `${words} · person`,
    `“${words}”\ndirect · cue ${words} · as x${words} · line 1`,
    'No speaker found',
    `${withPairedMarks(words)}\nindirect · cue said · line 1`,
    'Keywords',
    `${words} · ${words}`,
    'Notices',
  ]);
}

test.each(HOSTILE)('words of a document stay words: %s', expectInert);

test('any mixture of markup stays words', () => {
  const piece = fc.constantFrom(...HOSTILE.flatMap((text) => text.split(' ')), '*', '_', '~', '[');
  const words = fc
    .array(piece, { minLength: 1, maxLength: 8 })
    .chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));
  fc.assert(fc.property(words, expectInert), { numRuns: 200 });
});
