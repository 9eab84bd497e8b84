import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// Work is counted, not timed.

const script = fileURLToPath(new URL('count-steps.mjs', import.meta.url));

test.each([
  [
    'changes of speakers, each another',
    '{ action: change, exact: We open the NAME, speaker: { name: Bob NAME Ray } }',
  ],
  [
    'changes to one speaker',
    '{ action: change, exact: We open the NAME, speaker: { name: Bob Ray } }',
  ],
  [
    'changes of extents',
    '{ action: change, exact: We open the NAME, extent: { exact: open the NAME } }',
  ],
  ['added quotations', '{ action: add, exact: The NAME opened, speaker: { name: Bob NAME Ray } }'],
  ['words that are not there', '{ action: drop, exact: No such NAME }'],
  ['one quotation again and again', '{ action: drop, exact: We open the ax }'],
])('%s: four times as many take about four times the work', (_, entry) => {
  const printed = execFileSync(process.execPath, [script, entry, '10', '100', '400'], {
    encoding: 'utf8',
  });
  const [, few = 0, many = 0] = printed.trim().split('\n').map(Number);
  expect(few).toBeGreaterThan(1000);
  expect(many / few).toBeLessThan(5);
});
