import { expect, test } from 'vitest';
import { isTabular } from '../../../stages/clean/tabular.ts';

const TABLES: readonly [what: string, text: string][] = [
  ['a row of cells', '| Name | Size |'],
  ['a row of cells that ends like a sentence', '| Who? | When? | Yes. |'],
  ['a rule between rows', '+---|---|---|---+'],
  ['columns, a fifth of them gaps', 'Name    Size of it.s'],
  ['gaps of four spaces and more', 'Harbour     Open      Closed'],
  ['fields behind commas', 'name,size,age,town'],
  ['fields behind semicolons', 'name;size;age;town'],
  ['fields behind tabs', 'name\tsize\tage\ttown'],
  ['numbers in fields', '1,a;2,b;3'],
  ['three fields of fifty characters', `a,b,c,${'d'.repeat(144)}`],
  ['2000 characters of fields', 'ab,d'.repeat(500)],
];

const PROSE: readonly [what: string, text: string][] = [
  ['a row of one cell', '| Name and size |'],
  ['a row without its end', '| Name | Size | Age'],
  ['marks of a row within a line', 'a | b | c | d'],
  ['columns, less than a fifth of them gaps', 'Name    Size of it .s'],
  ['a gap at the end', 'Name                    '],
  ['a gap of three spaces', 'A   B   C   D'],
  ['columns that end a sentence', 'Name     Size     Age.'],
  ['… in marks', '“Name     Size     Age?”)'],
  ['two fields', 'name,size,age'],
  ['commas with a space behind', 'name, size, age, town, land'],
  ['commas before a closing mark', '“name,” “size,” ‘age,’ town,”'],
  ['large numbers', 'Of 1,200,300,400 in all'],
  ['three fields of more than fifty characters', `a,b,c,${'d'.repeat(145)}`],
  ['fields that end a sentence', 'name,size,age,town!'],
  ['more than 2000 characters of fields', `${'ab,d'.repeat(500)}e`],
  ['more than 2000 characters in a row', `|${'a|'.repeat(1000)}`],
];

test.each(TABLES)('a table: %s', (_, text) => {
  expect(isTabular(text)).toBe(true);
});

test.each(PROSE)('no table: %s', (_, text) => {
  expect(isTabular(text)).toBe(false);
});
