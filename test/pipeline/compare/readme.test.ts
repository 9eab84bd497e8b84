import { readFileSync } from 'node:fs';
import { createColors } from 'picocolors';
import { test } from 'vitest';
import { report } from '../../../pipeline/compare/report/index.ts';
import { expectShown, fenced } from '../../documents.ts';
import { briefed, compared } from './sides.ts';

const read = (name: string): string => readFileSync(`input/${name}`, 'utf8');
const ferry = read('ferry-strike.txt');
const before = briefed({
  'ferry-strike.txt': ferry,
  'library-statement.md': read('library-statement.md'),
  'mill-fire-notice.txt': read('mill-fire-notice.txt'),
});
/** What the document says that a writer did. */
const after = briefed({
  'ferry-strike.txt': ferry
    .replace('By MARTA OYELARAN and PETER HOLM', 'By MARTA OYELARAN')
    .replace('The two sides', 'The terminal was closed at noon.\n\nThe two sides')
    .replace('nine hours in three days', 'eight hours in three days')
    .replace('Sollie said she would believe', 'Engel said he would believe'),
  'statements/library.md': read('library-statement.md'),
  'mill-fire-notice.txt': read('mill-fire-notice.txt'),
});

test.each(['text', 'markdown'] as const)(
  'the comparison that is shown as %s is a real one',
  async (format) => {
    const printed = report(await compared(before, after), format, createColors(false));
    expectShown('pipeline/README.md', `diff ${format}`, fenced(format, printed, '````'));
  },
);
