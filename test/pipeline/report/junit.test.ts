import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { junitReport } from '../../../pipeline/report/junit.ts';
import { anyResult, documentSaying, resultOf } from './results.ts';

const place = { cwd: '/repository', root: '/repository' };

/** The elements of XML, by name and attributes. Throws where it is not well-formed. */
function elements(xml: string) {
  const found: { readonly name: string; readonly attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => void found.push({ name, attributes }));
  parser.write(xml).close();
  return found;
}

test('whatever files are called and messages say, the XML is well-formed', () => {
  fc.assert(
    fc.property(anyResult, (result) => {
      const found = elements(junitReport(result, place));
      const failed = result.results.filter(({ messages }) =>
        messages.some(({ severity }) => severity === 'failure' || severity === 'error'),
      );
      expect(found.filter(({ name }) => name === 'testcase')).toHaveLength(result.results.length);
      expect(found.filter(({ name }) => name === 'failure')).toHaveLength(failed.length);
      expect(found[0]?.attributes['failures']).toBe(String(failed.length));
    }),
  );
});

test('a document has one failure, the gravest', () => {
  const results = [
    documentSaying(
      'a.txt',
      { severity: 'error', reason: 'First', line: 4 },
      { severity: 'failure', ruleId: 'unreadable', reason: 'Second' },
    ),
  ];
  const xml = junitReport(resultOf(results), place);
  expect(elements(xml).at(-1)).toEqual({
    name: 'failure',
    attributes: { type: 'unreadable', message: 'Second' },
  });
  expect(xml).toContain('>4:1 error First (repeated-text)\nfailure Second (unreadable)<');
});
