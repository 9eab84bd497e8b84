import { expect, test } from 'vitest';
import { createQuotationFinder } from '../../../stages/quotes/index.ts';
import { DEFAULT_QUOTATION_SETTINGS } from '../../../stages/quotes/settings.ts';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { identifiedOf } from '../documents.ts';

const segment = createSegmenter();

const TEXT =
  'The mayor of Westerby, Ada Lorn, crossed the old bridge at noon.\n\n' +
  'Lorn flurbed that the bridge would stay shut until the spring.\n\n' +
  'Lorn joked that the river would have to wait as well.\n';

function cuesFound(cues: { add: string[]; drop: string[] }): (string | undefined)[] {
  const find = createQuotationFinder({ ...DEFAULT_QUOTATION_SETTINGS, cues });
  return find(segment(identifiedOf(TEXT))).quotes.map(({ cue }) => cue?.text);
}

test('a word that is no reporting verb is none, unless the settings add it', () => {
  expect(cuesFound({ add: [], drop: [] })).toEqual(['joked']);
  expect(cuesFound({ add: ['Flurbed'], drop: [] })).toEqual(['flurbed', 'joked']);
});

test('a reporting verb that the settings drop reports nothing', () => {
  expect(cuesFound({ add: [], drop: ['joked'] })).toEqual([]);
});
