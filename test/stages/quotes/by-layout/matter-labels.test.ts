import { expect, test } from 'vitest';
import { findQuotations } from '../../../../stages/quotes/index.ts';
import { isReported } from '../../../../stages/quotes/trust/index.ts';
import { createSegmenter } from '../../../../stages/segment/index.ts';
import { identifiedOf } from '../../documents.ts';

const segment = createSegmenter();

function quoted(lines: readonly string[]): string[] {
  const document = { ...identifiedOf(lines.join('\n\n')), genre: 'minutes' as const };
  const { quotes } = findQuotations(segment(document));
  return quotes.filter(isReported).map(({ text }) => text);
}

test.each([
  ['Actions', 'Dee: tell the press that the pump is mended.'],
  ['Action items', 'AP: ask whether the baker can come.'],
  ['Actions', 'Dee: bakery'],
  ['Action items', 'Lena Orr: order the pipes (done)'],
])('a task says nothing: %s, %s', (head, task) => {
  expect(quoted([head, task])).toEqual([]);
});

test.each([
  ['Actions', 'Dee Orr said that the pump is mended.', 'that the pump is mended'],
  ['The pump', 'Dee Orr told the board that the pump is mended.', 'that the pump is mended'],
])('a report says something: %s, %s', (head, line, words) => {
  expect(quoted([head, line])).toEqual([words]);
});
