import { expect, test } from 'vitest';
import { flagNames, optionOf, overridesOf } from '../../../pipeline/command/flags.ts';

test('each flag has the name of its row', () => {
  expect(flagNames.map((name) => optionOf(name).attributeName())).toEqual([...flagNames]);
});

test('flags that are settings go before the settings file, those that are left out do not', () => {
  const options = { words: 50, annotations: true, workers: 2, quiet: true };
  expect(overridesOf(options)).toEqual({ length: { words: 50 }, annotations: true, workers: 2 });
  expect(overridesOf({})).toEqual({});
});
