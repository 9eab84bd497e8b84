import { expect, test } from 'vitest';
import type { BriefQuote, Notice } from '../../../stages/compose/brief.ts';
import {
  createDoubtNotices,
  createNoticeOf,
} from '../../../stages/compose/markdown/doubt-notices.ts';

function quote(block: string, mention: string | null, more: Partial<BriefQuote> = {}): BriefQuote {
  const span = { block, start: 0, end: 9 };
  const speaker = {
    name: 'Ann Lee',
    mention: mention === null ? null : { ...span, text: mention },
    role: null,
    kind: 'person',
  } as const;
  return {
    id: 'q',
    type: 'direct',
    text: 'We open.',
    spans: [span],
    cue: null,
    speaker,
    rule: 'cue',
    confidence: 0.9,
    ...more,
  };
}

function rivals(block: string | null, mention = 'she', first = 'Ann Lee'): Notice {
  const reason = `\`${mention}\` may mean \`${first}\` or \`Eva Ruiz\`: say which`;
  return { ruleId: 'ambiguous-speaker', block, reason };
}

function unpaired(block: string | null): Notice {
  return { ruleId: 'unpaired-quotation-mark', block, reason: 'No partner' };
}

test('two people are named where a notice is about the same word of the same paragraph', () => {
  const { rivalsOf } = createDoubtNotices([
    rivals('b-1'),
    rivals('b-1', 'she', 'Mia Orr'),
    rivals('b-2', 'her'),
    rivals(null),
    { ...rivals('b-3'), reason: 'It is not clear' },
  ]);
  expect(rivalsOf(quote('b-1', 'she'))).toBe('“she” may be Ann Lee or Eva Ruiz');
  const others = [
    quote('b-1', 'her'),
    quote('b-2', 'she'),
    quote('b-3', 'she'),
    quote('b-1', null),
  ];
  expect(others.map(rivalsOf)).toEqual([undefined, undefined, undefined, undefined]);
  expect(rivalsOf(quote('b-1', 'she', { speaker: null }))).toBeUndefined();
});

test('a mark without a partner bears on the words between marks of its paragraph', () => {
  const { isBesideUnpairedMark } = createDoubtNotices([unpaired('b-1'), unpaired(null)]);
  const spans = ['b-0', 'b-1'].map((block) => ({ block, start: 0, end: 1 }));
  const quotes = [
    quote('b-1', null),
    quote('b-0', null, { spans }),
    quote('b-0', null),
    quote('b-1', null, { type: 'indirect' }),
  ];
  expect(quotes.map(isBesideUnpairedMark)).toEqual([true, true, false, false]);
});

test('a notice is said already where a quotation to be checked says as much', () => {
  const isSaid = createNoticeOf([
    quote('b-1', 'she'),
    quote('b-2', null, { speaker: null }),
    quote('b-3', null, { type: 'indirect' }),
  ]);
  const nobody = (block: string | null): Notice => {
    return { ruleId: 'unattributed-quotation', block, reason: 'Nobody' };
  };
  const said = [rivals('b-1'), nobody('b-2'), unpaired('b-1')];
  expect(said.map(isSaid)).toEqual([true, true, true]);
  const open = [
    rivals('b-1', 'her'),
    rivals('b-2'),
    nobody('b-1'),
    nobody(null),
    unpaired('b-3'),
    unpaired(null),
    { ...rivals('b-1'), ruleId: 'repeated-text' },
  ];
  expect(open.map(isSaid)).toEqual(open.map(() => false));
});

test('many quotations with a notice each take no time with their product', () => {
  const blocks = Array.from({ length: 100_000 }, (_, index) => `b-${index}`);
  const quotes = blocks.map((block) => quote(block, 'she'));
  const notices = blocks.map((block) => rivals(block));
  const { rivalsOf } = createDoubtNotices(notices);
  expect(quotes.filter((each) => rivalsOf(each) !== undefined)).toHaveLength(100_000);
  expect(notices.filter(createNoticeOf(quotes))).toHaveLength(100_000);
});
