import { describe, expect, test } from 'vitest';
import { joinNames } from '../../../stages/names/join-names.ts';
import { findNames } from '../../../stages/names/find-names.ts';
import { createTokenizer } from '../../../stages/names/tokens.ts';

function namesIn(
  text: string,
  lowerWords: readonly string[] = [],
  surnames: readonly string[] = [],
) {
  return findNames(createTokenizer().tokenize(text), 0, false, {
    lowerWords: new Set(lowerWords),
    surnames: new Set(surnames),
  });
}

/** Titles, name and kind of each name. */
function read(text: string, lowerWords: readonly string[] = []) {
  const tokens = createTokenizer().tokenize(text);
  return namesIn(text, lowerWords).map(({ titleFrom, nameFrom, words, kind }) => {
    const title = tokens.slice(titleFrom, nameFrom).map((token) => token.text);
    return [title.join(' '), words.join(' '), kind];
  });
}

describe('a name', () => {
  test.each([
    ['We met House Speaker Nora Quill on Friday.', [['House Speaker', 'Nora Quill', 'person']]],
    ['We met Secretary of State John Adler.', [['Secretary of State', 'John Adler', 'person']]],
    [
      'We saw Mr. Cook and Rep. Anna Baker.',
      [
        ['Mr.', 'Cook', 'person'],
        ['Rep.', 'Anna Baker', 'person'],
      ],
    ],
    ['We saw Robert C. “Bobby” Vance there.', [['', 'Robert C. Bobby Vance', 'person']]],
    ['We saw Pedro de la Cruz there.', [['', 'Pedro de la Cruz', 'person']]],
    [
      'We read the Democratic National Committee.',
      [['', 'Democratic National Committee', 'organization']],
    ],
    [
      'We called the Centers for Disease Control and Prevention.',
      [['', 'Centers for Disease Control and Prevention', 'organization']],
    ],
    ['We asked Harold Finch, Jr. about it.', [['', 'Harold Finch Jr.', 'person']]],
    [
      'We live in New York and San Rocco.',
      [
        ['', 'New York', 'place'],
        ['', 'San Rocco', 'place'],
      ],
    ],
    ['A French-born cook (D-Wash.) and US-UK talks.', []],
    ['Nationally, it rained. Meanwhile it snowed.', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('a word at the start of a sentence is no name when the document writes it small', () => {
    expect(read('Stone walls fell. Voters ran.', ['stone', 'voters'])).toEqual([]);
    expect(read('Stone fell.')).toEqual([['', 'Stone', 'unknown']]);
  });
});

describe('joining names', () => {
  function entitiesOf(text: string) {
    const { entities, entityOf } = joinNames(namesIn(text));
    return entityOf.map((entity) => [entities.indexOf(entity), entity.words.join(' ')]);
  }

  test.each([
    [
      'We saw Michael S. Chase, then Dr. Chase, then Michael Chase.',
      [
        [0, 'Michael S. Chase'],
        [0, 'Michael S. Chase'],
        [0, 'Michael S. Chase'],
      ],
    ],
    [
      'We saw Harold Finch with Greta Finch; Mrs. Finch spoke to Mr. Finch.',
      [
        [0, 'Harold Finch'],
        [1, 'Greta Finch'],
        [1, 'Greta Finch'],
        [0, 'Harold Finch'],
      ],
    ],
    [
      'We saw John A. Smith and John B. Smith.',
      [
        [0, 'John A. Smith'],
        [1, 'John B. Smith'],
      ],
    ],
    [
      "We saw James O’Neill; then O'Neill left.",
      [
        [0, 'James O’Neill'],
        [0, 'James O’Neill'],
      ],
    ],
    [
      'The Harbor Traffic Authority paid; the HTA paid.',
      [
        [0, 'Harbor Traffic Authority'],
        [0, 'Harbor Traffic Authority'],
      ],
    ],
    [
      'We saw Anna Holm and Peter Holm. Then Holm said that she and her team ran. So Holm said she ran.',
      [
        [0, 'Anna Holm'],
        [1, 'Peter Holm'],
        [0, 'Anna Holm'],
        [0, 'Anna Holm'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(entitiesOf(text)).toEqual(expected);
  });
});
