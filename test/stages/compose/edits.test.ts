import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Brief } from '../../../stages/compose/brief.ts';
import { briefOfText } from './brief-of-text.ts';

/** Nothing that a reader does not review changes with an edit elsewhere. */

const articles = ['ferry-strike', 'museum-loan', 'lake-accord'].map((name) =>
  readFileSync(`input/${name}.txt`, 'utf8'),
);

/** Plain prose of words that no sample has: nobody speaks, nothing is named. */
const SENTENCES = [
  'Snowdrops bloomed beneath hawthorn.',
  'Meadows lay quiet under frost.',
  'Sparrows hopped along mossy fences.',
  'Dusk gathered over empty pastures.',
  'Drizzle softened muddy lanes.',
];
const prose = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 });

/** The lines of the entries that mean the same: what is kept of a summary without its weights. */
function linesOf(json: string) {
  const { quotes, speakers, notices, metadata, genre, summary } = briefOfText.parse(json);
  // Text that stands twice does so no more where something is put into its copy, and whom a pronoun
  // may mean depends on how far it is from them.
  const lasting = notices.filter(
    ({ ruleId }) => ruleId !== 'repeated-text' && ruleId !== 'ambiguous-speaker',
  );
  const written = (value: unknown) => JSON.stringify(value);
  return {
    told: [quotes.map(withoutConfidence), speakers, lasting, metadata, genre].map(written),
    summary: new Set(summary.map(({ score: _score, reasons: _reasons, ...rest }) => written(rest))),
    texts: summary.map(({ text }) => text),
  };
}

/** How sure a speaker is depends on how far a pronoun is from a name. */
function withoutConfidence({ confidence: _confidence, ...quote }: Brief['quotes'][number]) {
  return quote;
}

test('a paragraph of plain prose put in anywhere changes no line of what means the same', () => {
  const property = fc.property(
    fc.constantFrom(...articles),
    prose,
    fc.nat(),
    (article, sentences, place) => {
      const paragraphs = article.trimEnd().split('\n\n');
      // Behind the head, which is no place for prose.
      const at = 4 + (place % (paragraphs.length - 4));
      const edited = paragraphs.toSpliced(at, 0, sentences.join(' ')).join('\n\n');
      const [before, after] = [article, edited].map((text) => linesOf(briefOfText.json(text)));
      if (!before || !after) throw new Error('two briefs');
      expect(after.told).toEqual(before.told);
      const kept = after.texts.filter((text) => before.texts.includes(text));
      const same = [...after.summary].filter((line) => before.summary.has(line));
      expect(same).toHaveLength(kept.length);
    },
  );
  fc.assert(property, { seed: 13, numRuns: 60 });
});
