import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { toAnnotationPage } from '../../../stages/compose/annotations.ts';
import { createBriefer } from '../../../stages/api.ts';
import { createCodePointCounter } from '../../../stages/compose/code-points.ts';
import { QUOTATION, selected } from './sample.ts';

/** A target as the page has it. */
function target(start: number, end: number, exact: string, prefix: string, suffix: string) {
  return {
    source: '../in/a%20b.v2.md',
    selector: [
      { type: 'TextPositionSelector', start, end },
      { type: 'TextQuoteSelector', exact, prefix, suffix },
    ],
  };
}

function tag(value: string) {
  return { type: 'TextualBody', value, purpose: 'tagging' };
}

test('sentences, choices and quotations are annotations of the source, in code points', () => {
  const text = '😀 Hi *all*. Hi *all*.';
  const sentence = { block: 0, from: 0, to: 0, line: 1, text: 'Hi all.' };
  const page: unknown = JSON.parse(
    toAnnotationPage(
      selected({
        source: { ...selected().source, path: 'in/a b.v2.md' },
        text,
        sentences: [
          { ...sentence, start: 3, end: 12 },
          { ...sentence, start: 13, end: 22 },
        ],
        summary: [
          {
            id: 's-e5a4512e-2',
            text: 'Hi all.',
            start: 13,
            end: 22,
            line: 1,
            score: 1,
            reasons: [],
          },
        ],
        quotes: [
          {
            ...QUOTATION,
            spans: [
              { start: 3, end: 5 },
              { start: 13, end: 15 },
            ],
          },
          { ...QUOTATION, id: 'q-00000002', speaker: null, spans: [{ start: 3, end: 5 }] },
        ],
      }),
      '../in/a%20b.v2.md',
    ),
  );
  const first = target(2, 11, 'Hi *all*.', '😀 ', ' Hi *all*.');
  const second = target(12, 21, 'Hi *all*.', '😀 Hi *all*. ', '');
  const hi = target(2, 4, 'Hi', '😀 ', ' *all*. Hi *all*.');
  const type = 'Annotation';
  expect(page).toEqual({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'a%20b.v2.annotations.jsonld',
    type: 'AnnotationPage',
    items: [
      { id: 's-e5a4512e', type, motivation: 'identifying', target: first },
      { id: 's-e5a4512e-2', type, motivation: 'identifying', target: second },
      { id: 'summary-e5a4512e-2', type, motivation: 'highlighting', target: second },
      {
        id: 'q-00000001',
        type,
        motivation: 'tagging',
        body: [tag('direct'), tag('Ana Lind')],
        target: [hi, target(12, 14, 'Hi', '😀 Hi *all*. ', ' *all*.')],
      },
      { id: 'q-00000002', type, motivation: 'tagging', body: [tag('direct')], target: hi },
    ],
  });
});

test('prefix and suffix part no character', () => {
  const text = `${'😀'.repeat(20)}.ab${'😀'.repeat(20)}`;
  const sentence = { block: 0, from: 0, to: 2, start: 41, end: 43, line: 1, text: 'ab' };
  const page = toAnnotationPage(selected({ text, sentences: [sentence] }), 'a.txt');
  expect(page).toContain(`"prefix": "${'😀'.repeat(16)}."`);
  expect(page).toContain(`"suffix": "${'😀'.repeat(16)}"`);
  expect(page).not.toMatch(/\p{Surrogate}/u);
});

test('code points are counted as a string iterates', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const codePoints = createCodePointCounter(text);
      const characters = Array.from(text);
      let offset = 0;
      characters.forEach((character, index) => {
        expect(codePoints(offset)).toBe(index);
        offset += character.length;
      });
      expect(codePoints(offset)).toBe(characters.length);
    }),
  );
});

test('the sentences of what plain text has besides its prose are tagged with what it is', async () => {
  const text =
    'Harbour to stay open\n\nBy Ann Lund\n\nThe harbour stays open, the port said. Nobody will wait.\n\nShare this page\n';
  const { files } = await createBriefer({ annotations: true }).brief({ path: 'a.txt', text });
  const page = JSON.parse(
    files.find(({ extension }) => extension.endsWith('.jsonld'))?.content ?? '',
  );
  const items: {
    id: string;
    body?: { value: string }[];
    target: { selector: { exact?: string }[] };
  }[] = page.items;
  const leftOut = items.filter(({ body }) => body?.[0]?.value.startsWith('left out: '));
  expect(
    leftOut.map(({ body, target: { selector } }) => [body?.[0]?.value, selector[1]?.exact]),
  ).toEqual([
    ['left out: byline', 'By Ann Lund'],
    ['left out: sharing', 'Share this page'],
  ]);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});
