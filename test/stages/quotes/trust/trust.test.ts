import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Genre, Quotation } from '../../../../stages/document.ts';
import { GENRES } from '../../../../stages/genre/kinds.ts';
import { findQuotations } from '../../../../stages/quotes/index.ts';
import { english } from '../../../../stages/language/en/index.ts';
import { BY_LAYOUT, isReported, rate } from '../../../../stages/quotes/trust/index.ts';
import { GENRE_GROUPS } from '../../../../stages/quotes/trust/trust-features.ts';
import { createSegmenter } from '../../../../stages/segment/index.ts';
import { identifiedOf } from '../../documents.ts';

const segment = createSegmenter();

/** The highest confidence of what is found in a document of a kind; 0 for nothing. */
function surest(text: string, genre: Genre): number {
  const { quotes } = findQuotations(segment({ ...identifiedOf(text), genre }));
  return Math.max(0, ...quotes.map(({ confidence }) => confidence));
}

describe('what is said in news is trusted', () => {
  test.each([
    'Mayor Ada Holm said on Monday that the bridge will close in May.',
    '“The bridge will close in May,” said Ada Holm, the mayor.',
    'The port authority announced that it would close two of its docks.',
    'According to Ines Orr, who runs the port, the crane was never inspected.',
    'Bo Dahl denied that he had seen the letter before the vote.',
  ])('%s', (text) => {
    expect(surest(text, 'news')).toBeGreaterThanOrEqual(0.5);
  });
});

describe('what the words of a document only look like is not', () => {
  test.each<[string, Genre]>([
    ['Each node announces its channels to the other nodes it is connected to.', 'docs'],
    ['We propose a new measure of congestion and show how it is computed.', 'paper'],
    ['You can specify some "rules" which define how a macro is expanded.', 'docs'],
    ['This example shows how the option is used.', 'docs'],
    [
      'The agency issued the operator an order requiring it to close for ten days.',
      'press release',
    ],
    ['Large channels suggest that water once flowed across the plain.', 'report'],
    ['I tell you what is happening tomorrow.', 'speech'],
    ['The linter warns when a name is used twice.', 'changelog'],
    ['A value of 1 indicates certainty.', 'report'],
    ['We recommend that all operators upgrade to the latest release.', 'post'],
  ])('%s', (text, genre) => {
    expect(surest(text, genre)).toBeLessThan(0.5);
  });
});

describe('a clause about words between is not what was said', () => {
  test.each([
    'The engineer indicated several routes that could also be tried.',
    'Ana Ruiz mentioned two quays that were closed in May.',
    'The report noted four cranes that had failed twice.',
  ])('%s', (text) => {
    expect(surest(text, 'news')).toBeLessThan(0.5);
  });

  test.each([
    'Ana Ruiz said that could also be tried.',
    'The engineer said on Monday that the quays were closed in May.',
    'Ana Ruiz told the council that it would pay for the bridge.',
  ])('%s', (text) => {
    expect(surest(text, 'news')).toBeGreaterThanOrEqual(0.5);
  });
});

describe('words that break off where another goes on are not trusted', () => {
  test.each([
    'The police say that the closure “will last as long as it must”, which, according to Sergeant Colm Orr, means a week.',
    'The council says that the pool “will stay shut”, which, according to the clerk, saves money.',
  ])('%s', (text) => {
    const { quotes } = findQuotations(segment({ ...identifiedOf(text), genre: 'news' }));
    const broken = quotes.filter((quote) => quote.text.endsWith(', which'));
    expect(Math.max(0, ...broken.map(({ confidence }) => confidence))).toBeLessThan(0.5);
  });

  test.each([
    'The closure “will last as long as it must”, according to Sergeant Colm Orr, who leads the search.',
    'The clerk asked which of the pumps “had to go”.',
  ])('unlike %s', (text) => expect(surest(text, 'news')).toBeGreaterThanOrEqual(0.5));
});

describe('what was talked about is not what was said', () => {
  test.each<[string, Genre]>([
    ['Chair Ana Ruiz called the meeting to order at 7 pm.', 'minutes'],
    ['The President thanked staff for their hard work.', 'minutes'],
    ['Mr. Lund spoke against the marina.', 'minutes'],
    ['The director stressed the importance of freedom.', 'report'],
    ['The agency announced the arrest of two men.', 'press release'],
    ['Ms. Orr inquired about the cost of the pump.', 'minutes'],
    ['The board called for a public meeting.', 'minutes'],
    ['The club denied any knowledge of the debt.', 'news'],
    ['The treasurer explained the second quarter.', 'minutes'],
    ['Cllr Dahl reported the following original resolution.', 'minutes'],
    ['The firm announced its new line of boats.', 'press release'],
    ['Ms. Roth described the new layout of the park.', 'minutes'],
    ['Thirty-one said that they had.', 'speech'],
    ['Ann Orr explained the question of whether the pool should close.', 'news'],
    ['The club announced its ‘Summer Song Fest’ in the park.', 'news'],
    ['Experience shows that the ice is thin in March.', 'prose'],
    ['The following example shows that the ice is thin.', 'report'],
    ['Viewed in this light, the record shows that the father died in 1996.', 'court opinion'],
    ['The photo shows that the car was red.', 'news'],
    ['History shows that the town can rebuild.', 'news'],
  ])('%s', (text, genre) => {
    expect(surest(text, genre)).toBeLessThan(0.5);
  });

  test.each<[string, Genre]>([
    ['Ms. Orr said the cost of the pump was too high.', 'minutes'],
    ['The director stressed that freedom matters.', 'report'],
    ['The agency announced two men were arrested.', 'press release'],
    ['The board said a public meeting is needed.', 'minutes'],
    ['The treasurer explained that the second quarter was weak.', 'minutes'],
    ['Ann Orr demanded that the mayor apologise.', 'news'],
    ['The king promised to grant them land.', 'news'],
    ['The witness admitted stealing the boat.', 'news'],
    ['The minister accused the firm of hiding the debt.', 'news'],
    ['The company denied it would close the mill.', 'news'],
    ['Officials urged residents to boil water.', 'press release'],
    ['A new study shows that the ice is thin in March.', 'news'],
    ['Police records show that the car was stolen.', 'news'],
    ['The poll shows that the mayor will win.', 'news'],
    ['Bo Dahl asked whether anybody had survived.', 'news'],
    ['The club said its ‘Summer Song Fest’ will move to the park.', 'news'],
  ])('but here words are told: %s', (text, genre) => {
    expect(surest(text, genre)).toBeGreaterThanOrEqual(0.5);
  });

  test('a word that links says nothing', () => {
    const { quotes } = findQuotations(segment(identifiedOf('The company denied that.')));
    expect(quotes.filter(isReported)).toEqual([]);
  });
});

const cited = {
  name: 'Ada Holm',
  mention: { text: 'Ada Holm', start: 0, end: 8 },
  role: null,
  kind: 'person' as const,
};

const base: Quotation = {
  id: 'q-1',
  type: 'indirect',
  text: 'that the bridge will close in May',
  spans: [],
  line: 1,
  cue: { text: 'said', start: 0, end: 4 },
  speaker: cited,
  rule: 'model:cue-first-after-source',
  confidence: 0.8,
};

test('the same find is trusted more in news than in the documentation of a program', () => {
  expect(rate(base, 'news')).toBeGreaterThan(rate(base, 'docs'));
});

test('“we” is trusted less than a name', () => {
  const mention = { text: 'we', start: 0, end: 2 };
  const own = { ...base, speaker: { name: 'we', mention, role: null, kind: 'group' as const } };
  expect(rate(own, 'news')).toBeLessThan(rate(base, 'news'));
});

test('a pronoun that was traced to nobody is to be checked, whatever the words', () => {
  const mention = { text: 'He', start: 0, end: 2 };
  const traced = {
    ...base,
    speaker: { name: 'Bo Dahl', mention, role: null, kind: 'person' as const },
  };
  const untraced = { ...traced, speaker: { ...traced.speaker, name: 'he' } };
  const shortened = { ...traced, speaker: { ...traced.speaker, name: 'they’d' } };
  expect(rate(traced, 'news')).toBeGreaterThanOrEqual(0.5);
  expect(rate(untraced, 'news')).toBeLessThan(0.5);
  expect(rate(shortened, 'news')).toBeLessThan(0.5);
});

test('a name that only says whose something is is to be checked', () => {
  const named = (name: string) => ({ ...base, speaker: { ...cited, name } });
  expect(rate(named('The nurses’'), 'news')).toBeLessThan(0.5);
  expect(rate(named('The nurses’ union'), 'news')).toBeGreaterThanOrEqual(0.5);
});

test('what opens with the name of its speaker is not sure: he hardly calls himself so', () => {
  const said = (text: string) => ({ ...base, text, confidence: 0.97 });
  expect(rate(said('Holm disputed that: the bridge will close in May'), 'news')).toBeLessThan(0.7);
  expect(
    rate(said('Holmen disputed that: the bridge will close in May'), 'news'),
  ).toBeGreaterThanOrEqual(0.9);
});

test('a kind of document is never surer than it has earned, nor is a way of finding', () => {
  const { earned } = english.attribution.trust.model;
  const sure = { ...base, type: 'direct' as const, confidence: 0.99 };
  for (const genre of GENRES) {
    for (const [rule, most] of Object.entries(earned.rules)) {
      const here = BY_LAYOUT.has(rule) ? 1 : (earned.groups[GENRE_GROUPS[genre]] ?? 0);
      expect(rate({ ...sure, rule }, genre)).toBeLessThanOrEqual(Math.min(most, here));
    }
  }
});

test('is told in steps of a twentieth, of which .25, .5 and .9 are some', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(...GENRES),
      (confidence, genre) => {
        const rated = rate({ ...base, confidence }, genre);
        expect(rated).toBe(Math.round(rated * 20) / 20);
      },
    ),
  );
});

test('long words between marks are reported, however unsure', () => {
  const words = 'we have won and we will rebuild this town';
  const quotation = { ...base, type: 'direct' as const, text: words, confidence: 0.02 };
  expect(isReported(quotation)).toBe(true);
  expect(isReported({ ...quotation, text: 'rebuild this' })).toBe(false);
  expect(isReported({ ...quotation, type: 'indirect' })).toBe(false);
});

test('what is found by layout keeps its confidence', () => {
  for (const genre of GENRES) {
    expect(rate({ ...base, rule: 'transcript-turn', confidence: 0.95 }, genre)).toBe(0.95);
  }
});

test('is a share, and rises with the confidence of the model', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(...GENRES),
      (found, genre) => {
        const rated = rate({ ...base, confidence: found }, genre);
        expect(rated).toBeGreaterThanOrEqual(0);
        expect(rated).toBeLessThanOrEqual(1);
        expect(
          rate({ ...base, confidence: Math.min(1, found + 0.1) }, genre),
        ).toBeGreaterThanOrEqual(rated);
      },
    ),
  );
});
