import { templates } from '../log-linear/hashed-features.ts';

/** What tells where the content after a cue starts: places in a row of values. */
export const START = {
  size: 1,
  side: 2,
  fromCue: 3,
  exact: 4,
  own: 5,
  before: 6,
  word: 7,
  previous: 8,
  stem: 9,
  opensQuote: 10,
  path: 11,
  after: 12,
  cueTag: 13,
  isClose: 14,
  p1: 15,
} as const;

export const START_TEMPLATES = templates([
  [0, START.size, START.side],
  [1, START.fromCue, START.side],
  [2, START.exact, START.side],
  [3, START.own, START.before, START.side],
  [4, START.word, START.size],
  [5, START.previous, START.size],
  [6, START.stem, START.exact],
  [7, START.stem, START.own],
  [8, START.stem, START.previous],
  [9, START.opensQuote, START.before, START.size],
  [10, START.path, START.side, START.opensQuote],
  [11, START.word, START.before],
  [12, START.previous, START.own, START.after],
  [13, START.cueTag, START.own, START.size],
  [14, START.stem, START.word, START.isClose],
  [15, START.p1, START.own, START.size],
  [16, START.stem, START.opensQuote, START.side],
  [17, START.cueTag, START.exact, START.own],
  [18, START.stem, START.path],
  [19, START.own, START.after, START.before],
]);

/** What tells where the content before a cue starts: places in a row of values. */
export const START_BEFORE = {
  isSentence: 1,
  isSame: 2,
  quotesAndSame: 3,
  before: 4,
  own: 5,
  size: 6,
  word: 7,
  wordBefore: 8,
  quotes: 9,
  same: 10,
  stem: 11,
  isOther: 12,
  verbs: 13,
  after: 14,
  twoBefore: 15,
} as const;

export const START_BEFORE_TEMPLATES = templates([
  [0, START_BEFORE.isSentence, START_BEFORE.isSame, START_BEFORE.quotesAndSame],
  [1, START_BEFORE.before, START_BEFORE.own, START_BEFORE.isSentence],
  [2, START_BEFORE.size, START_BEFORE.isSentence, START_BEFORE.isSame],
  [3, START_BEFORE.word, START_BEFORE.isSentence],
  [4, START_BEFORE.wordBefore, START_BEFORE.own],
  [5, START_BEFORE.quotes, START_BEFORE.same, START_BEFORE.before],
  [6, START_BEFORE.stem, START_BEFORE.isSentence, START_BEFORE.isSame],
  [7, START_BEFORE.isOther, START_BEFORE.before, START_BEFORE.isSentence],
  [8, START_BEFORE.verbs, START_BEFORE.isSentence, START_BEFORE.before],
  [9, START_BEFORE.before, START_BEFORE.own, START_BEFORE.after],
  [10, START_BEFORE.word, START_BEFORE.before],
  [11, START_BEFORE.twoBefore, START_BEFORE.before, START_BEFORE.own],
  [12, START_BEFORE.isOther, START_BEFORE.size],
]);
