import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceSpan } from '../../../../stages/text/offset-map.ts';
import { folded, levelled } from '../../../../stages/text/white-space.ts';
import { plainTextOfHtml } from '../../../promises/plain-text-of-html.ts';
import { parsedOf } from '../../documents.ts';
import { tagSoup } from './tag-soup.ts';

test('blocks lie in the source in order, maps hold, and each range says what its text says', () => {
  fc.assert(
    fc.property(tagSoup, fc.nat(), fc.nat(), (source, a, b) => {
      const plain = plainTextOfHtml(source);
      let end = 0;
      for (const block of parsedOf(source, 'a.html').blocks) {
        expect(block.start).toBeGreaterThanOrEqual(end);
        expect(block.end).toBeGreaterThan(block.start);
        expect(block.text).toBe(block.text.trim());
        expect(plain(block.start, block.end)).toBe(folded(block.text));
        ({ end } = block);
        let at = 0;
        for (const { textStart, textLength, sourceStart, sourceLength } of block.map.pieces) {
          expect(textStart).toBe(at);
          at += textLength;
          if (textLength !== sourceLength) continue;
          expect(block.text.slice(textStart, at)).toBe(
            levelled(source.slice(sourceStart, sourceStart + sourceLength)),
          );
        }
        expect(at).toBe(block.text.length);
        const from = a % block.text.length;
        const to = from + 1 + (b % (block.text.length - from));
        const span = sourceSpan(block, from, to);
        const words = folded(block.text.slice(from, to));
        expect(plain(span.start, span.end)).toContain(words);
      }
      expect(end).toBeLessThanOrEqual(source.length);
    }),
    // The same pages each time, so that a failure belongs to the change at hand.
    { seed: 8123, numRuns: 2000 },
  );
});
