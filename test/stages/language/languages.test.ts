import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { english } from '../../../stages/language/en/index.ts';
import { LANGUAGES, languageOf } from '../../../stages/language/languages.ts';
import { createSentenceRanges } from '../../../stages/segment/sentence-ranges.ts';
import { createTermFinder } from '../../../stages/score/terms/terms.ts';

const ROOT = new URL('../../../', import.meta.url);

test('a document is English unless it is known to be in another language', () => {
  expect(languageOf({})).toBe(english);
  expect(languageOf({ language: 'en' })).toBe(english);
  expect(languageOf({ language: 'fr' })).toBeNull();
});

test('the files of a language are read in its folder alone', () => {
  const readers = ['pipeline', 'stages'].flatMap((top) =>
    readdirSync(new URL(top, ROOT), { recursive: true, encoding: 'utf8' })
      .map((name) => `${top}/${name.replaceAll('\\', '/')}`)
      .filter((name) => name.endsWith('.ts') && !/^stages\/language\/[a-z]{2,3}\//.test(name))
      .filter((name) => {
        const source = readFileSync(new URL(name, ROOT), 'utf8');
        return /(?:from|import\() ?'[^']*\/[a-z]{2,3}\/(?:clean|names|quotes|score|segment|speakers)\/[^']*\.json'/.test(
          source,
        );
      }),
  );
  expect(readers).toEqual([]);
});

test('only English brings what attribution goes by: the modules of names and quotes read it itself', () => {
  const others = LANGUAGES.filter(({ attribution }) => attribution !== null);
  expect(others).toEqual([english]);
});

test('sentences are cut by the lists of the language', () => {
  const text = 'Sie fragte Prof. Anders. Er kam.';
  const rules = {
    ...english.segment,
    abbreviations: new Map([['Prof', 'title' as const]]),
    starters: new Set(['Er', 'Sie']),
  };
  const cut = (by: typeof english.segment) =>
    createSentenceRanges()(text, by).map(([from, to]) => text.slice(from, to));
  expect(cut(rules)).toEqual(['Sie fragte Prof. Anders.', 'Er kam.']);
  expect(cut({ ...rules, abbreviations: new Map() })).toEqual([
    'Sie fragte Prof.',
    'Anders.',
    'Er kam.',
  ]);
});

test('terms are read by the lists of the language', () => {
  const rules = {
    ...english.score,
    functionWords: new Set(['die']),
    stem: (word: string) => word.replace(/n$/, ''),
  };
  const sentences = [{ text: 'Die Brücken, die Brücke' }];
  expect(createTermFinder()(sentences, rules).vocabulary).toEqual(['brücke']);
  expect(createTermFinder()(sentences, english.score).vocabulary).toHaveLength(3);
});
