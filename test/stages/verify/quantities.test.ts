import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../stages/verify/fold.ts';
import { Quantities, quantitiesOf } from '../../../stages/verify/quantities.ts';

const wordsIn = (text: string): string[] => wordsOf(text).map((word) => word.text);

function shown(text: string): string[] {
  return quantitiesOf(wordsIn(text)).map((quantity) => {
    if (quantity.kind === 'date') return `${quantity.year}-${quantity.month}-${quantity.day}`;
    return quantity.unit === null ? `${quantity.value}` : `${quantity.value} ${quantity.unit}`;
  });
}

test.each([
  ['four thousand crowns', ['4000']],
  ['4,000 crowns', ['4000']],
  ['two hundred and five', ['205']],
  ['three hundred thousand', ['300000']],
  ['twenty-five', ['25']],
  ['five, twenty', ['5', '20']],
  ['$3m, $3 million, 3 million dollars', ['3000000 $', '3000000 $', '3000000 $']],
  ['£2.5bn', ['2500000000 £']],
  ['3m deep', ['3 m']],
  ['5 per cent, 5%, five percent', ['5 %', '5 %', '5 %']],
  ['a 12-kilometre road of 12km', ['12 km', '12 km']],
  ['27 Nov 2026', ['2026-11-27']],
  ['November 27th, 2026', ['2026-11-27']],
  ['2026-11-27', ['2026-11-27']],
  ['on 3 May', ['0-5-3']],
  ['the 3rd time', ['3']],
  ['may 40 ships', ['40']],
  ['2019-20', ['2019', '20']],
  ['flight BA12', []],
  ['hundreds of them', []],
])('%s', (text, expected) => {
  expect(shown(text)).toEqual(expected);
});

describe('whether a source has a quantity', () => {
  const quantities = new Quantities();
  quantities.add(wordsIn('On 3 March 2025 forty ships sailed 12 km at €4,000 each, 7 on 9 May.'));
  test.each([
    ['40', true],
    ['40 ships', true],
    ['12 kilometres', true],
    ['12', true],
    ['12 miles', false],
    ['4000 euros', true],
    ['$4,000', false],
    // the source has no unit there
    ['7 miles', true],
    ['March 3', true],
    ['March 3, 2024', false],
    ['9 May 2025', true],
    ['in 2025', true],
    ['in 2024', false],
  ])('%s', (text, is) => {
    expect(quantitiesOf(wordsIn(text)).map((each) => quantities.has(each))).toEqual([is]);
  });
});
