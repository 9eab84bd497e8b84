import { test } from 'vitest';
import { add, change, damage, expectMerged, remove, type Change } from './merging.ts';

const pairs: readonly (readonly [string, Change, Change])[] = [
  ['two documents apart', change('alder'), change('elm')],
  ['two neighbours', change('birch'), change('cedar')],
  ['a new document beside a changed one', add('birch-two'), change('cedar')],
  ['a new document behind a changed one', add('birch-two'), change('birch')],
  ['two new documents at the same place', add('fir'), add('gum')],
  ['a document that is gone and its neighbour', remove('cedar'), change('birch')],
  ['a neighbour and a document that is gone', change('dogwood'), remove('cedar')],
  ['two neighbours that are gone', remove('birch'), remove('cedar')],
  ['a new document before all others, and the first', add('aaa'), change('alder')],
  ['a document that has a message now', damage('alder'), change('birch')],
];

test.each(pairs)('with the lines of .gitattributes, git merges %s', async (_what, one, two) => {
  await expectMerged(one, two);
});
