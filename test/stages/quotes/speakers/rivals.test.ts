import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import type { Entity } from '../../../../stages/names/entity.ts';
import { warnOfRivals } from '../../../../stages/quotes/speakers/rivals.ts';

const PLACE = {
  start: { line: 3, column: 19, offset: 90 },
  end: { line: 3, column: 21, offset: 92 },
};

function personOf(...words: readonly string[]): Entity {
  return { id: 0, kind: 'person', words, gender: 'male', count: 1, roles: [], pronouns: 0 };
}

function messagesOf(certainty: number, ...scores: readonly number[]) {
  const file = new VFile({ path: 'a.txt' });
  const people = [personOf('Peter', 'Lang'), personOf('Martin', 'Voss'), personOf('Jan', 'Holm')];
  const candidates = scores.flatMap((score, i) => {
    const entity = people[i];
    return entity === undefined ? [] : [{ entity, score, features: [] }];
  });
  warnOfRivals(file, { candidates, certainty }, 'he', PLACE);
  return file.messages.map(({ reason, ruleId, source, line, column }) => [
    reason,
    ruleId,
    source,
    line,
    column,
  ]);
}

test('two people about as likely are told, with the place of the pronoun', () => {
  expect(messagesOf(0.52, 1, 0.9)).toEqual([
    [
      '`he` may mean `Peter Lang` or `Martin Voss`; taken for the first',
      'ambiguous-speaker',
      'verbatim',
      3,
      19,
    ],
  ]);
});

test('nothing is told where the first is sure, the second unlikely, or nobody else there', () => {
  expect(messagesOf(0.7, 1, 0.9)).toEqual([]);
  expect(messagesOf(0.5, 1, 0, 0)).toEqual([]);
  expect(messagesOf(0.5, 1)).toEqual([]);
});
