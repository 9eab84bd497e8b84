import { describe, expect, test } from 'vitest';
import { findQuotations } from '../../../stages/quotes/index.ts';
import { createSegmenter } from '../../../stages/segment/index.ts';
import { identifiedOf } from '../documents.ts';

const segment = createSegmenter();

/** What is said in a text of news that is surer than not: `words — speaker`. */
function said(text: string): string[] {
  const { quotes } = findQuotations(segment({ ...identifiedOf(text), genre: 'news' }));
  return quotes
    .filter(({ confidence }) => confidence >= 0.35)
    .map((quote) => `${quote.text} — ${quote.speaker?.name ?? 'nobody'}`);
}

describe('words between marks right behind others', () => {
  test.each([
    [
      '“The sea,” Ann Orr said, “does not wait for us.” “That is life,” said Bo Hale.',
      ['The sea … does not wait for us — Ann Orr', 'That is life — Bo Hale'],
    ],
    [
      'Ann Orr said: “The sea is cold.” “That is life,” said Bo Hale.',
      ['The sea is cold — Ann Orr', 'That is life — Bo Hale'],
    ],
    [
      '“The quay is shut,” said Ann Orr. “Who shut it?” asked Bo Hale.',
      ['The quay is shut — Ann Orr', 'Who shut it? — Bo Hale'],
    ],
    [
      'Ann Orr said, “The sea is cold.” “It was always cold,” Bo Hale replied.',
      ['The sea is cold — Ann Orr', 'It was always cold — Bo Hale'],
    ],
    [
      'Tim Dale said his team lost, adding: “I could not ask for more.” Captain Ines Roy (27) said: “We will be back.”',
      [
        'his team lost — Tim Dale',
        'I could not ask for more — Tim Dale',
        'We will be back — Ines Roy',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test.each([
    ['“The sea,” Ann Orr said, “does not wait.” “It never did.”', 'Ann Orr'],
    ['Ann Orr said: “The sea is cold.” “It was always cold.”', 'Ann Orr'],
  ])('one speaker goes on: %s', (text, speaker) => {
    expect(said(text).every((each) => each.endsWith(`— ${speaker}`))).toBe(true);
  });
});

describe('as somebody puts it', () => {
  test.each([
    ['As Ann Orr put it, “the sea does not wait”.', ['the sea does not wait — Ann Orr']],
    ['“It is cold,” as Ann Orr put it.', ['It is cold — Ann Orr']],
    ['“That,” as Ann Orr puts it, “is life.”', ['That … is life — Ann Orr']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test.each(['Ann Orr put it on the “old quay” and left.', 'She put it away as Ann Orr came.'])(
    '%s',
    (text) => {
      expect(said(text)).toEqual([]);
    },
  );
});

describe('what is told behind the marks is not said', () => {
  test.each([
    ['The mayor, Ann Lee, said “it is over” and left.', ['it is over — Ann Lee']],
    ['Ann Lee said “we have no coal” and quietly closed the door.', ['we have no coal — Ann Lee']],
    ['Bo Hale told Ann Lee “you are wrong” last week.', ['you are wrong — Bo Hale']],
    ['Ann Lee said “the quay is shut” on Friday.', ['the quay is shut — Ann Lee']],
    ['Ann Lee said “the quay is shut” in a statement.', ['the quay is shut — Ann Lee']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test.each([
    // the marks hold a part of what was said
    ['Ann Lee said the plan was “a joke” and would be dropped.', 'and would be dropped'],
    ['Ann Lee said the firm had “acted badly” last week.', 'last week'],
    ['Ann Lee said “no plan” and no levy would help.', 'and no levy would help'],
  ])('%s', (text, end) => {
    expect(said(text)[0]).toContain(end);
  });
});

test.each([
  ['“We welcome it,” said mayor Per Holm.', 'We welcome it — Per Holm'],
  ['“We welcome it,” said Nordhaven mayor Per Holm.', 'We welcome it — Per Holm'],
])('a first name that is a word: %s', (text, expected) => {
  expect(said(text)).toEqual([expected]);
});

describe('not speech', () => {
  test.each([
    'An official, who asked not to be identified, left the hall.',
    'A diplomat asked to not be named.',
    'The signal was sent twice, telling that ships could sail.',
    'The chart fell for a year, noting that wages fell.',
  ])('%s', (text) => {
    expect(said(text).filter((each) => !each.includes('ships') && !each.includes('wages'))).toEqual(
      [],
    );
  });

  test.each([
    ['An official asked not to be moved to the north.', 'not to be moved to the north'],
    ['Ann Lee wrote to him, noting that wages fell.', 'that wages fell'],
  ])('and what is: %s', (text, words) => {
    expect(said(text).join()).toContain(words);
  });
});

test.each([
  ['The councillor enquired whether the levy had been paid.', 'whether the levy had been paid'],
  ['Cllr Moss inquired whether the hall would close.', 'whether the hall would close'],
])('the words of minutes: %s', (text, words) => {
  expect(said(text).join()).toContain(words);
});

describe('he and she are the subject of the sentence right before', () => {
  test.each([
    [
      '“We can’t close a road,” Ed Rainey said. But resident Paul Ott disagreed. “You can,” he said.',
      'You can — Paul Ott',
    ],
    [
      'Chairman Alan Frith said: “Results were poor.” Rob Keane, 45, thanked the fans. “I did my best,” he said.',
      'I did my best — Rob Keane',
    ],
    [
      '“It is late,” Ann Rainey said. Mary Ott shook her head. “We have time,” she said.',
      'We have time — Mary Ott',
    ],
  ])('%s', (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  test.each([
    [
      '“We can’t close a road,” Ed Rainey said. He thanked Paul Ott. “It is hard,” he said.',
      'It is hard — Ed Rainey',
    ],
    [
      '“We can’t close a road,” Ed Rainey said. Anna Ott shook her head. “It is hard,” he said.',
      'It is hard — Ed Rainey',
    ],
    [
      'Ed Rainey said the road was old. Thanks to Paul Ott it was mended. “It was good,” he said.',
      'It was good — Ed Rainey',
    ],
  ])('and nobody else: %s', (text, expected) => {
    expect(said(text)).toContain(expected);
  });
});

describe('a statement below a line that says whose it is', () => {
  test.each([
    ['Statement from Governor Alice Moran on the dam:', 'Alice Moran'],
    ['Statement by Secretary-General Ana Ruiz on the ceasefire', 'Ana Ruiz'],
    ['Joint statement of Bo Hale and Ann Orr', 'Bo Hale and Ann Orr'],
    ['Comment from Dr Lena Ford:', 'Lena Ford'],
  ])('%s', (line, speaker) => {
    expect(said(`${line}\n\n“The dam must hold. It will be mended by May.”`)).toEqual([
      `The dam must hold. It will be mended by May — ${speaker}`,
    ]);
  });

  test.each(['The statement was long.', 'A view from Mount Orr', 'A long day in the Orr valley'])(
    'no statement: %s',
    (line) => {
      const found = said(`${line}\n\n“The dam must hold. It will be mended by May.”`);
      expect(found.join()).not.toContain('Orr');
    },
  );
});

test('what was asked by nobody', () => {
  expect(said('Asked whether he would run again, Senator Pike said, “Ask me in June.”')).toEqual([
    'Ask me in June — Pike',
  ]);
});

test('an answer is no number', () => {
  const text = 'Okoro urged them to vote no. The board rejected his claims as “baseless”.';
  expect(said(text).join()).not.toContain('no. The board');
});

describe('he and she are somebody who has no name', () => {
  test.each([
    ['A customer walked in. He said the bread was old.', 'the bread was old — A customer'],
    ['The cop pulled me over. He asked, “Why did you run?”', 'Why did you run? — The cop'],
    ['Her husband laughed. “It’s not bad,” he said.', 'It’s not bad — Her husband'],
    ['An old woman opened. “Nobody lives here,” she said.', 'Nobody lives here — An old woman'],
    ['My boss rang. He said, “You are late.”', 'You are late — My boss'],
  ])('%s', (text, expected) => {
    expect(said(text)).toContain(expected);
  });

  test.each([
    ['A customer walked in. Bo Hale stood up. “We are shut,” he said.', '— Bo Hale'],
    ['A woman walked in. “We are shut,” he said.', '— he'],
    ['The house was old. She said it would fall.', '— She'],
  ])('and nobody else: %s', (text, end) => {
    expect(said(text).every((each) => each.endsWith(end))).toBe(true);
  });
});
