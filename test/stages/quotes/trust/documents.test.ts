import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../../stages/segment/index.ts';
import { identifiedOf } from '../../documents.ts';

const SHOWN_AS_SURE = 0.5;
const segment = createSegmenter();

/** What a brief of a document shows as sure: who, what, and how sure. */
function sureOf(folder: string, name: string) {
  const path = join(import.meta.dirname, folder, name);
  const { quotes } = findQuotations(segment(identifiedOf(readFileSync(path, 'utf8'), name)));
  return quotes
    .filter(({ confidence, speaker }) => confidence >= SHOWN_AS_SURE && speaker !== null)
    .map(({ speaker, text, confidence }) => ({ name: speaker?.name, text, confidence }));
}

describe('where things, texts and programs say something, hardly anything is taken for speech', () => {
  const names = readdirSync(join(import.meta.dirname, 'without-speech'));

  test('there are documents of twelve kinds', () => {
    expect(names).toHaveLength(12);
  });

  test.each(names)('%s', (name) => {
    const sure = sureOf('without-speech', name);
    expect(sure.length).toBeLessThanOrEqual(1);
    expect(sure.filter(({ confidence }) => confidence >= 0.7)).toEqual([]);
  });
});

describe('people who speak in such documents are heard, and nothing else', () => {
  test.each<[string, string[]]>([
    ['decision-record.md', ['Pia Lund', 'Jonas Adeyemi']],
    ['paper.md', ['Edda Moen', 'Edda Moen', 'Tom Reyes']],
    ['questions.md', ['Ruth Obi', 'Ruth Obi']],
    ['readme.md', ['Hanna Voss', 'Hanna Voss']],
    ['recipe.md', ['Liv Aas', 'Liv Aas']],
    ['release-notes.md', ['Amal Nasser', 'Amal Nasser']],
  ])('%s', (name, speakers) => {
    const sure = sureOf('with-speech', name);
    expect(sure.map((quotation) => quotation.name)).toEqual(speakers);
    expect(sure.filter(({ confidence }) => confidence >= 0.9)).toEqual([]);
  });
});
