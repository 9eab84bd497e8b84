import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createComposer } from '../../../stages/compose/index.ts';
import { withPairedMarks } from '../../../stages/markdown/paired-marks.ts';
import type { Selected } from '../../../stages/document.ts';
import { parseBack } from './parse-back.ts';
import { QUOTATION, blockOf, selected } from './sample.ts';

const compose = createComposer({ annotations: false, sure: 0.5 });

function markdownOf(parts: Partial<Selected>, href = 'a.txt'): string {
  return compose(selected(parts), href).find(({ extension }) => extension === '.md')?.content ?? '';
}

/** What a brief has below `Who said what`, without its definitions. */
function quotesOf(parts: Partial<Selected>): string[] {
  const [, below = ''] = markdownOf({ text: SAID, blocks: [blockOf(SAID)], ...parts }).split(
    '## Who said what\n',
  );
  return below.split('\n').filter((line) => line !== '' && !line.startsWith('[b-'));
}

const SAID = '“We open on Monday,” she said.';
const BLOCK = 'b-f18b9809';
const SPEAKER = { name: 'Ana Lind', role: 'harbour master', kind: 'person' } as const;
const WARY = { ...QUOTATION, confidence: 0.4 };

test('a brief reads from the summary to the notices', () => {
  const document = selected();
  document.file.message('`Boats` stands twice', {
    place: { line: 1, column: 1 },
    ruleId: 'repeated-text',
  });
  const place = { block: 0, from: 0, to: 29, start: 0, end: 29, line: 1 };
  const markdown = markdownOf(
    {
      source: { ...document.source, path: 'news/port.md', mediaType: 'text/markdown' },
      text: SAID,
      blocks: [blockOf(SAID)],
      file: document.file,
      genre: 'news',
      metadata: {
        title: 'Port opens',
        byline: 'Tom Ek',
        publisher: 'Coast News',
        dateline: 'HAVN',
        published: '3 May 2024',
      },
      sentences: [{ ...place, text: SAID }],
      summary: [
        { ...place, id: 's-00000001', text: SAID, score: 1, reasons: ['one', 'two', 'three'] },
      ],
      quotes: [
        { ...QUOTATION, type: 'mixed', text: 'it was “time” to open' },
        { ...QUOTATION, id: 'q-00000002' },
        { ...QUOTATION, id: 'q-00000003', type: 'indirect', text: 'that it was time' },
        { ...QUOTATION, id: 'q-00000004', speaker: null, cue: null },
        { ...WARY, id: 'q-00000005' },
      ],
      speakers: [{ ...SPEAKER, quotes: ['q-00000001', 'q-00000002', 'q-00000003', 'q-00000005'] }],
      keywords: [
        { term: 'port', weight: 2 },
        { term: 'harbour master', weight: 1 },
      ],
    },
    '../input/news/port.md',
  );
  expect(markdown).toBe(`# Port opens

[news/port.md](../input/news/port.md) · By Tom Ek · Coast News · HAVN · 3 May 2024 · news

- “We open on Monday,” she said. [↗][${BLOCK}]

<details>
<summary>Why these sentences</summary>

- one · two

</details>

## Who said what

### Ana Lind, harbour master

- “We open on Monday” [said][${BLOCK}]
- it was “time” to open [said][${BLOCK}]

<details>
<summary>In other words: 1</summary>

- **Ana Lind** [said][${BLOCK}] that it was time

</details>

<details>
<summary>To check: 2</summary>

- **Ana Lind** [said][${BLOCK}] “We open on Monday” · who is “she”? · 0.4
- [↗][${BLOCK}] “We open on Monday” · nobody is named

</details>

## Keywords

port · harbour master

## Notices

- \`Boats\` stands twice · repeated-text [↗][${BLOCK}]

[${BLOCK}]: ../input/news/port.md?plain=1#L1
`);
});

test('an empty document has a brief that says so', () => {
  expect(markdownOf({})).toBe(`# a.txt

[a.txt](a.txt)

No sentence to choose.

## Who said what

No quotations found.
`);
});

test('definitions stand on lines next to each other, also below words that need escapes', () => {
  const parts = ['First one', 'Second *one*'].map((text, index) => {
    const start = 20 * index;
    return { ...blockOf(text), start, end: start + text.length, line: 1 + index };
  });
  const summary = parts.map(({ text, start, end, line }, index) => ({
    id: `s-0000000${index}`,
    text,
    start,
    end,
    line,
    score: 1,
    reasons: [],
  }));
  for (const shown of [summary.slice(0, 1), summary]) {
    const markdown = markdownOf({ text: ' '.repeat(60), blocks: parts, summary: shown });
    const [, definitions = ''] = markdown.split('No quotations found.\n\n');
    expect(definitions).toMatch(/^(?:\[b-[0-9a-f]{8}\]: a\.txt#L\d\n)+$/);
    expect(definitions.trim().split('\n')).toHaveLength(shown.length);
  }
});

test.each([
  ['denied', 'denied', '[**denied:**]'],
  ['said', 'denied', '[**did not say:**]'],
  ['declined to', 'denied', '[**did not say:**]'],
  ['says', 'hypothetical', '[**hypothetical:**]'],
  ['asked', 'asked', '[asked:]'],
] as const)(
  'words that were not simply said never read as said: %s, %s',
  (cue, polarity, label) => {
    const quote = { ...QUOTATION, polarity, cue: { text: cue, start: 25, end: 29 } };
    const speakers = [{ ...SPEAKER, quotes: [QUOTATION.id] }];
    expect(quotesOf({ quotes: [quote], speakers })[1]).toBe(
      `- ${label}[${BLOCK}] “We open on Monday”`,
    );
    expect(quotesOf({ quotes: [{ ...quote, type: 'indirect' }], speakers })[2]).toBe(
      `- **Ana Lind** ${label}[${BLOCK}] We open on Monday`,
    );
    expect(quotesOf({ quotes: [{ ...quote, confidence: 0.2 }], speakers })[2]).toBe(
      `- **Ana Lind** ${label}[${BLOCK}] “We open on Monday” · who is “she”? · 0.2`,
    );
  },
);

test('a cue that a name follows stands before it', () => {
  const cue = { text: 'According to', start: 21, end: 24 };
  expect(quotesOf({ quotes: [{ ...QUOTATION, type: 'indirect', cue }] })[2]).toBe(
    `- [According to][${BLOCK}] **Ana Lind**, We open on Monday`,
  );
});

test.each([
  ['Gov.', 'Elias Brandt', 'Then Gov. Elias Brandt came.', 'Gov. Elias Brandt'],
  ['Gov.', 'Elias Brandt', 'Then Gov. Brandt came.', 'Gov. Elias Brandt'],
  ['Gov.', 'Elias Brandt', 'Brandt, then Gov., came.', 'Elias Brandt, Gov.'],
  ['city manager', 'Ann Lee', 'The city manager Ann Lee came.', 'Ann Lee, city manager'],
  [
    'a schoolteacher who was on her way to her sister’s wedding',
    'Rosa Timmerman',
    '',
    'Rosa Timmerman, a schoolteacher …',
  ],
  [
    'head of the office, which runs the three ports of the coast',
    'Bo',
    '',
    'Bo, head of the office …',
  ],
  [
    'one two three four five six seven eight nine',
    'Bo',
    '',
    'Bo, one two three four five six seven eight …',
  ],
  [null, 'Bo', '', 'Bo'],
])('the heading of a speaker: %s, %s', (role, name, text, heading) => {
  const speakers = [{ name, role, kind: 'person' as const, quotes: [QUOTATION.id] }];
  const [first] = quotesOf({ quotes: [QUOTATION], speakers, text: `${SAID} ${text}` });
  expect(first).toBe(`### ${heading}`);
});

test('a speaker with two entries has one heading, unless roles tell them apart', () => {
  const ids = ['q-00000001', 'q-00000002', 'q-00000003'];
  const [first, second, third] = ids.map((id) => ({ ...SPEAKER, quotes: [id] }));
  if (!first || !second || !third) throw new Error('three');
  const lines = quotesOf({
    quotes: ids.map((id) => ({ ...QUOTATION, id })),
    speakers: [first, { ...second, role: null }, { ...third, role: 'mayor' }],
  });
  const line = `- “We open on Monday” [said][${BLOCK}]`;
  expect(lines).toEqual(['### Ana Lind, harbour master', line, line, '### Ana Lind, mayor', line]);
});

test.each([
  [3, 3],
  [4, 4],
  [5, 3],
])('of %i quotations of a speaker %i are open', (count, open) => {
  const ids = Array.from({ length: count }, (_, index) => `q-0000000${index}`);
  const lines = quotesOf({
    quotes: ids.map((id) => ({ ...QUOTATION, id })),
    speakers: [{ ...SPEAKER, quotes: ids }],
  });
  const folds = open < count ? [`<summary>${count - open} more</summary>`] : [];
  expect(lines.findIndex((line) => line === '<details>')).toBe(folds.length > 0 ? open + 1 : -1);
  expect(lines.filter((line) => line.startsWith('<summary>'))).toEqual(folds);
  expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(count);
});

test('a transcript: who speaks, and the turns in their order, folded', () => {
  const turn = (id: string, name: string) => {
    const speaker = { ...SPEAKER, name, mention: null };
    return { ...QUOTATION, id, rule: 'transcript-turn', speaker, spans: [{ start: 21, end: 24 }] };
  };
  const quotes = [turn('q-1', 'Ann'), turn('q-2', 'Bo'), turn('q-3', 'Ann')];
  expect(quotesOf({ quotes })).toEqual([
    'In turn: Ann · Bo',
    '<details>',
    '<summary>Turns: 3</summary>',
    `- **Ann** [↗][${BLOCK}] We open on Monday`,
    `- **Bo** [↗][${BLOCK}] We open on Monday`,
    `- **Ann** [↗][${BLOCK}] We open on Monday`,
    '</details>',
  ]);
});

test('what a person has corrected is marked', () => {
  const quotes = [
    { ...QUOTATION, corrected: ['speaker', 'role'] as const },
    { ...QUOTATION, id: 'q-2', corrected: ['added'] as const },
  ];
  const speakers = [{ ...SPEAKER, quotes: [QUOTATION.id, 'q-2'] }];
  expect(quotesOf({ quotes, speakers }).slice(1)).toEqual([
    `- “We open on Monday” [said][${BLOCK}] · corrected by a person: speaker, role`,
    `- “We open on Monday” [said][${BLOCK}] · added by a person`,
  ]);
});

test('what a message is about is to be checked, and told there alone', () => {
  const document = selected();
  const tell = (ruleId: string, reason: string) =>
    document.file.message(reason, { ruleId, place: { line: 1, column: 1 } });
  tell('ambiguous-speaker', '`she` may mean `Ana Lind` or `Eva Holm`; taken for the first');
  tell('unpaired-quotation-mark', 'Quotation mark `“` opens …');
  tell('unattributed-quotation', 'Nobody is found to have said `We open on Monday`');
  const quotes = [
    { ...QUOTATION, confidence: 0.9 },
    { ...QUOTATION, id: 'q-2', type: 'indirect' as const, confidence: 0.8 },
    { ...QUOTATION, id: 'q-3', speaker: null, confidence: 0.95, text: 'We open' },
  ];
  const rivals = '“she” may be Ana Lind or Eva Holm';
  expect(quotesOf({ quotes, file: document.file })).toEqual([
    '<details>',
    '<summary>To check: 3</summary>',
    `- **Ana Lind** [said][${BLOCK}] We open on Monday · ${rivals}`,
    `- **Ana Lind** [said][${BLOCK}] “We open on Monday” · ${rivals} · a quotation mark has no partner`,
    `- [said][${BLOCK}] “We open” · nobody is named · a quotation mark has no partner · scare quotes?`,
    '</details>',
  ]);
  // Of no quotation: notices.
  const notices = quotesOf({ file: document.file }).filter((line) => line.startsWith('- '));
  expect(notices).toHaveLength(3);
});

test.each([
  ['‘We open’', '‘', '’'],
  ['"We open"', '"', '"'],
  ['« We open »', '', ''],
  ['«We open»', '«', '»'],
  ['„We open“', '„', '“'],
  ['「We open」', '「', '」'],
  ['“*We open*”', '“', '”'],
  ['&ldquo;We open,&rdquo;', '“', '”'],
  ['&#8220;<em>We open</em>.&#8221;', '“', '”'],
  ['“We open', '“', '”'],
  ['We open', '', ''],
])('marks as the source has them: %s', (text, open, close) => {
  const start = text.indexOf('We open');
  const quote = { ...QUOTATION, text: 'We open', spans: [{ start, end: start + 7 }] };
  const [, line = ''] = quotesOf({
    text: `${text} she said`,
    blocks: [blockOf(text)],
    quotes: [quote],
    speakers: [{ ...SPEAKER, quotes: [quote.id] }],
  });
  expect(line.slice(2, line.indexOf(' ['))).toBe(`${open}We open${close}`);
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
  '</details>',
  '<summary>x</summary>',
  '[b-1f0c22aa]',
  '[x][b-1f0c22aa]',
  '[b-1f0c22aa]: https://x.example',
  'www.',
  '@',
];

/** The nodes that a brief is made of; `html` is ours alone, see below. */
const INERT = new Set(
  'definition heading html inlineCode link linkReference list listItem paragraph strong text'.split(
    ' ',
  ),
);
const OURS = /^(?:<details>\n<summary>[A-Za-z :0-9]+<\/summary>|<\/details>)$/;

/** A document that says `words` wherever a brief quotes its document. */
function everywhere(words: string): Partial<Selected> {
  const speaker = { name: words, role: 'mayor', kind: 'person' as const };
  const span = { start: 0, end: words.length, line: 1, text: words };
  const place = { from: 0, to: words.length, block: 0 };
  const mention = { ...span, text: `x${words}` };
  const document = selected();
  document.file.message(words, { ruleId: 'rule' });
  const quote = {
    ...QUOTATION,
    ...span,
    spans: [span],
    cue: span,
    speaker: { ...speaker, mention },
  };
  return {
    file: document.file,
    text: words,
    blocks: [blockOf(words)],
    metadata: { title: words, byline: words, publisher: words, dateline: words, published: words },
    sentences: [{ ...span, ...place }],
    summary: [{ ...span, id: 's-00000001', score: 1, reasons: [words, words] }],
    quotes: [
      quote,
      { ...quote, id: 'q-00000002', type: 'indirect', cue: null },
      { ...quote, id: 'q-00000003', confidence: 0.4, innerSpeaker: { ...speaker, mention: null } },
    ],
    speakers: [{ ...speaker, quotes: ['q-00000001'] }],
    keywords: [
      { term: words, weight: 1 },
      { term: words, weight: 1 },
    ],
  };
}

function expectInert(words: string): void {
  const { blocks, links, html, types } = parseBack(markdownOf(everywhere(words)));
  expect(types.filter((type) => !INERT.has(type))).toEqual([]);
  expect(html.filter((each) => !OURS.test(each))).toEqual([]);
  expect(links).toEqual(['a.txt', 'a.txt#L1']);
  // In a reason grave accents are marks, not words.
  const [notice, definition] = blocks.splice(-2);
  expect(notice?.replaceAll('`', '')).toBe(`${words} · rule`.replaceAll('`', ''));
  expect(definition).toBe('');
  expect(blocks).toEqual([
    words,
    `a.txt · By ${words} · ${words} · ${words} · ${words}`,
    `${words} ↗`,
    '<details>\n<summary>Why these sentences</summary>',
    `${words} · ${words}`,
    '</details>',
    'Who said what',
    `${words}, mayor`,
    `${words} ${words}`,
    '<details>\n<summary>In other words: 1</summary>',
    `${words} ↗ ${withPairedMarks(words)}`,
    '</details>',
    '<details>\n<summary>To check: 1</summary>',
    expect.stringContaining(` · passes on ${words}`),
    '</details>',
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
