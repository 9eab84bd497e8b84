import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Comparison, DocumentComparison } from '../../../pipeline/compare/comparison.ts';
import { entriesOf } from '../../../pipeline/compare/report/entries.ts';
import type { Brief, BriefQuote } from '../../../stages/compose/brief.ts';
import { briefOf, compared, filesOf, quoteOf, sentenceOf, NO_METADATA } from './sides.ts';

/** The changes of each document as one line each. */
function told({ documents, renames }: Comparison): string[] {
  return [
    ...renames.map(({ before, after, quotes }) => `renamed: ${before} → ${after} (${quotes})`),
    ...documents.flatMap(toldOf),
  ];
}

function toldOf(document: DocumentComparison): string[] {
  const { path, state, movedFrom } = document;
  const moved = movedFrom === null ? [] : [`${path}: moved from ${movedFrom}`];
  if (state !== 'kept') return [`${path}: ${state}`];
  const text = (pieces: ReturnType<typeof entriesOf>[number]['before']): string =>
    (pieces ?? []).map((piece) => (piece.changed ? `[${piece.text}]` : piece.text)).join('');
  return [
    ...moved,
    ...entriesOf(document).map(({ what, before, after }) =>
      [`${path}: ${what}`, text(before), text(after)].filter(Boolean).join(' | '),
    ),
  ];
}

async function toldOfQuotes(before: readonly BriefQuote[], after: readonly BriefQuote[]) {
  const side = (quotes: readonly BriefQuote[]) =>
    filesOf(briefOf('a.txt', { quotes: [...quotes] }));
  return told(await compared(side(before), side(after)));
}

const said = { text: 'said', block: 'b-00000001', start: 0, end: 4 };
const told1 = { text: 'told', block: 'b-00000001', start: 0, end: 4 };

test.each<[name: string, before: BriefQuote[], after: BriefQuote[], expected: string[]]>([
  [
    'place, rule, confidence and mention are no meaning',
    [quoteOf('We open', 'Ann')],
    [
      quoteOf('We open', 'Ann', {
        spans: [{ block: 'b-00000009', start: 2, end: 3 }],
        rule: 'other',
        confidence: 0.2,
        id: 'q-00000000-2',
      }),
    ],
    [],
  ],
  [
    'a word',
    [quoteOf('We open on Monday', 'Ann')],
    [quoteOf('We open on Friday', 'Ann')],
    [
      'a.txt: quotation changed: wording | “We open on [Monday]” — Ann · direct · cue said | “We open on [Friday]” — Ann · direct · cue said',
    ],
  ],
  [
    'a quotation cut short',
    [
      quoteOf(
        'We open on Monday, and we shall be glad of whoever comes to the gate by noon',
        'Ann',
      ),
    ],
    [quoteOf('We open on Monday', 'Ann')],
    [
      'a.txt: quotation changed: wording | “We open on Monday[, and we shall be glad of whoever comes to the gate by noon]” — Ann · direct · cue said | “We open on Monday” — Ann · direct · cue said',
    ],
  ],
  [
    'another quotation instead',
    [quoteOf('We open on Monday', 'Ann')],
    [quoteOf('The gate stays shut', 'Ann')],
    [
      'a.txt: quotation gone | “We open on Monday” — Ann · direct · cue said',
      'a.txt: quotation added | “The gate stays shut” — Ann · direct · cue said',
    ],
  ],
  [
    'speaker, type, cue and inner speaker',
    [quoteOf('We open', 'Ann')],
    [
      quoteOf('We open', null, {
        type: 'mixed',
        cue: null,
        innerSpeaker: { name: 'Bo', mention: null, role: null, kind: 'person' },
      }),
    ],
    [
      'a.txt: quotation changed: speaker, inner speaker, type, cue | [Ann] · [passes on nobody] · [direct] · [cue said] | [no speaker] · [passes on Bo] · [mixed] · [no cue]',
    ],
  ],
  [
    'repeats are told apart by speaker and cue, whatever their order',
    [quoteOf('No', 'Ann'), quoteOf('No', 'Bo', { cue: told1 })],
    [quoteOf('No', 'Cy'), quoteOf('No', 'Bo', { cue: told1 }), quoteOf('No', 'Ann')],
    ['a.txt: quotation added | “No” — Cy · direct · cue said'],
  ],
  [
    'of two wordings that are as much alike, the one of the same speaker is taken',
    [quoteOf('We open on Monday', 'Ann'), quoteOf('We open on Tuesday', 'Bo')],
    [quoteOf('We open on Friday', 'Bo'), quoteOf('We open on Sunday', 'Ann')],
    [
      'a.txt: quotation changed: wording | “We open on [Monday]” — Ann · direct · cue said | “We open on [Sunday]” — Ann · direct · cue said',
      'a.txt: quotation changed: wording | “We open on [Tuesday]” — Bo · direct · cue said | “We open on [Friday]” — Bo · direct · cue said',
    ],
  ],
  [
    'a new name is told once, and with it no speaker',
    [quoteOf('One day', 'Ann'), quoteOf('Two nights', 'Ann'), quoteOf('Three weeks', 'Ann')],
    [
      quoteOf('One day', 'Ann Lee'),
      quoteOf('Two nights', 'Ann Lee'),
      quoteOf('Three years', 'Ann Lee'),
    ],
    [
      'renamed: Ann → Ann Lee (3)',
      'a.txt: quotation changed: wording | “Three [weeks]” — Ann · direct · cue said | “Three [years]” — Ann Lee · direct · cue said',
    ],
  ],
  [
    'no new name where the old one still speaks',
    [quoteOf('One', 'Ann'), quoteOf('Two', 'Ann'), quoteOf('Three', 'Ann')],
    [quoteOf('One', 'Ann Lee'), quoteOf('Two', 'Ann Lee'), quoteOf('Three', 'Ann')],
    [
      'a.txt: quotation changed: speaker | [Ann] · direct · cue said | [Ann Lee] · direct · cue said',
      'a.txt: quotation changed: speaker | [Ann] · direct · cue said | [Ann Lee] · direct · cue said',
    ],
  ],
  [
    'most get a new name, one another speaker',
    [quoteOf('One', 'Ann'), quoteOf('Two', 'Ann'), quoteOf('Three', 'Ann'), quoteOf('Four', 'Bo')],
    [quoteOf('One', 'Lee'), quoteOf('Two', 'Lee'), quoteOf('Three', 'Bo'), quoteOf('Four', 'Bo')],
    [
      'renamed: Ann → Lee (2)',
      'a.txt: quotation changed: speaker | [Ann] · direct · cue said | [Bo] · direct · cue said',
    ],
  ],
  [
    'a role is told once for its speaker',
    [quoteOf('One', 'Ann', { role: 'mayor' }), quoteOf('Two', 'Ann', { role: 'mayor' })],
    [quoteOf('One', 'Ann', { role: 'ex-mayor' }), quoteOf('Two', 'Ann', { role: 'ex-mayor' })],
    ['a.txt: role of Ann changed | mayor | ex-mayor'],
  ],
])('quotations: %s', async (_name, before, after, expected) => {
  expect(await toldOfQuotes(before, after)).toEqual(expected);
});

test('a name that became another once in each of several documents is told once', async () => {
  const side = (name: string) =>
    filesOf(
      briefOf('a.txt', { quotes: [quoteOf('We open', name)] }),
      briefOf('b.txt', { quotes: [quoteOf('We close', name)] }),
    );
  const comparison = await compared(side('POTUS'), side('Joe Biden'));
  expect(comparison.renames).toEqual([
    { before: 'POTUS', after: 'Joe Biden', quotes: 2, documents: ['a.txt', 'b.txt'] },
  ]);
  expect(comparison.documents).toEqual([]);
  expect(comparison.same).toBe(false);
  expect(comparison.totals.documents).toEqual({ before: 2, after: 2, all: 2, differ: 2 });
});

test('summary and metadata', async () => {
  const before = briefOf('a.txt', {
    metadata: { ...NO_METADATA, title: 'Old', byline: 'Ann', authors: ['Ann'] },
    summary: [sentenceOf('The gate opens on Monday.'), sentenceOf('Nobody knows why.')],
    keywords: [{ term: 'gate', weight: 1 }],
  });
  const after = briefOf('a.txt', {
    metadata: { ...NO_METADATA, title: 'New', publisher: 'Wire' },
    genre: { name: 'news', evidence: ['a dateline'] },
    summary: [sentenceOf('It rained.'), sentenceOf('The gate opens on Friday.', 4)],
    keywords: [{ term: 'rain', weight: 2 }],
  });
  const expected = [
    'a.txt: summary sentence reworded | The gate opens on [Monday]. | The gate opens on [Friday].',
    'a.txt: sentence left the summary | Nobody knows why.',
    'a.txt: sentence entered the summary | It rained.',
    'a.txt: title changed | Old | New',
    'a.txt: byline gone | Ann',
    'a.txt: publisher added | Wire',
    'a.txt: genre changed | prose | news',
  ];
  expect(told(await compared(filesOf(before), filesOf(after)))).toEqual(expected);
  expect(told(await compared(filesOf(before), filesOf(after), true))).toEqual([
    ...expected,
    'a.txt: keywords changed | gate | rain',
  ]);
});

function storyOf(path: string, sha: string, ...sentences: readonly string[]): Brief {
  const brief = briefOf(path, { summary: sentences.map((text) => sentenceOf(text)) });
  return { ...brief, source: { ...brief.source, sha256: sha.repeat(64) } };
}

const one = ['The gate opens on Monday.', 'It has been shut for a year.', 'Ships may pass.'];
const other = ['A storm is coming to the coast.', 'Boats stay in the harbour.'];

test.each<[name: string, before: Brief[], after: Brief[], expected: string[]]>([
  [
    'moved as it is',
    [storyOf('a.txt', '1', ...one)],
    [storyOf('b/a.txt', '1', ...one)],
    ['b/a.txt: moved from a.txt'],
  ],
  [
    'moved, and another document in its place',
    [storyOf('a.txt', '1', ...one)],
    [storyOf('a.txt', '2', ...other), storyOf('b.txt', '1', ...one)],
    ['a.txt: added', 'b.txt: moved from a.txt'],
  ],
  [
    'two that changed places',
    [storyOf('a.txt', '1', ...one), storyOf('b.txt', '2', ...other)],
    [storyOf('a.txt', '2', ...other), storyOf('b.txt', '1', ...one)],
    ['a.txt: moved from b.txt', 'b.txt: moved from a.txt'],
  ],
  [
    'a copy of the old state is new, and its original has changed',
    [storyOf('a.txt', '1', ...one)],
    [storyOf('a.txt', '2', ...one.slice(0, 2)), storyOf('old/a.txt', '1', ...one)],
    ['old/a.txt: added', 'a.txt: sentence left the summary | Ships may pass.'],
  ],
  [
    'moved with an edit',
    [storyOf('a.txt', '1', ...one)],
    [storyOf('b.txt', '2', ...one.slice(1), 'Nobody came.')],
    [
      'b.txt: moved from a.txt',
      'b.txt: sentence left the summary | The gate opens on Monday.',
      'b.txt: sentence entered the summary | Nobody came.',
    ],
  ],
  [
    'another format of the same name',
    [storyOf('a.txt', '1', ...one)],
    [storyOf('a.md', '2', ...one)],
    ['a.md: moved from a.txt'],
  ],
  [
    'nothing in common',
    [storyOf('a.txt', '1', ...one)],
    [storyOf('b.txt', '2', ...other)],
    ['a.txt: gone', 'b.txt: added'],
  ],
])('documents: %s', async (_name, before, after, expected) => {
  expect(told(await compared(filesOf(...before), filesOf(...after)))).toEqual(expected);
});

test('what matters most comes first', async () => {
  const quotes = [quoteOf('We open on Monday', 'Ann')];
  const side = (is: (path: string) => Partial<Brief>) =>
    filesOf(
      ...['a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt'].map((path) => briefOf(path, is(path))),
    );
  const changes: Record<string, Partial<Brief>> = {
    'a.txt': { quotes, genre: { name: 'news', evidence: [] } },
    'b.txt': { quotes, summary: [sentenceOf('It rained.')] },
    'c.txt': { quotes: quotes.map((quote) => ({ ...quote, cue: null })) },
    'd.txt': { quotes: [] },
    'e.txt': { quotes: [quoteOf('We open on Monday', 'Bo')] },
  };
  const { documents } = await compared(
    side(() => ({ quotes })),
    side((path) => changes[path] ?? {}),
  );
  expect(documents.map(({ path }) => path)).toEqual(['e.txt', 'd.txt', 'c.txt', 'b.txt', 'a.txt']);
});

const speaker = fc.constantFrom('Ann', 'Bo', null);
const words = fc
  .array(fc.constantFrom('we', 'open', 'on', 'Monday', 'not', 'soon'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((list) => list.join(' '));
const quote = fc
  .record({ text: words, name: speaker, cue: fc.constantFrom(said, told1, null) })
  .map(({ text, name, cue }) => quoteOf(text, name, { cue }));
const brief = fc
  .record({
    path: fc.constantFrom('a.txt', 'b.txt', 'c.md', 'd/e.txt'),
    sha256: fc.constantFrom('1', '2', '3').map((digit) => digit.repeat(64)),
    quotes: fc.array(quote, { maxLength: 4 }),
    summary: fc.array(
      words.map((text) => sentenceOf(text)),
      { maxLength: 3 },
    ),
    title: fc.option(words),
  })
  .map(({ path, sha256, quotes, summary, title }) => {
    const plain = briefOf(path, { quotes, summary });
    return {
      ...plain,
      source: { ...plain.source, sha256 },
      metadata: { ...plain.metadata, title },
    };
  });
const folder = fc.uniqueArray(brief, { maxLength: 4, selector: ({ source }) => source.path });

test('a folder is the same as itself, wherever its texts stand', async () => {
  await fc.assert(
    fc.asyncProperty(folder, async (briefs) => {
      const shifted = briefs.map((each) => ({
        ...each,
        quotes: each.quotes.map((item) => ({
          ...item,
          spans: [{ block: 'b-00000007', start: 0, end: 1 }],
          id: 'q-11111111',
          confidence: 0,
        })),
        summary: each.summary.map((item) => ({ ...item, block: 'b-00000008', score: 0 })),
      }));
      const comparison = await compared(filesOf(...briefs), filesOf(...shifted));
      expect(comparison).toMatchObject({ same: true, documents: [], renames: [] });
    }),
  );
});

test('the other way round, what was added is gone and each change is turned', async () => {
  await fc.assert(
    fc.asyncProperty(folder, folder, async (before, after) => {
      const forth = await compared(filesOf(...before), filesOf(...after));
      const back = await compared(filesOf(...after), filesOf(...before));
      const { totals } = forth;
      expect(back.totals).toMatchObject({
        documents: { before: totals.documents.after, after: totals.documents.before },
        added: totals.gone,
        gone: totals.added,
        moved: totals.moved,
        quotesAdded: totals.quotesGone,
        quotesGone: totals.quotesAdded,
        sentencesReworded: totals.sentencesReworded,
        sentencesEntered: totals.sentencesLeft,
        sentencesLeft: totals.sentencesEntered,
        metadata: totals.metadata,
      });
      const wordings = (
        { documents }: Comparison,
        from: 'before' | 'after',
        to: 'before' | 'after',
      ) =>
        documents
          .flatMap(({ quotes }) =>
            quotes.changed.filter(({ changes }) => changes.includes('wording')),
          )
          .map((change) => `${change[from].text} | ${change[to].text}`)
          .toSorted();
      expect(wordings(back, 'after', 'before')).toEqual(wordings(forth, 'before', 'after'));
    }),
  );
});
