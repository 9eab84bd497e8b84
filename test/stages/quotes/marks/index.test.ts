import { property, assert as hold, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotedRegions } from '../../../../stages/quotes/marks/index.ts';

function inner(text: string): string[] {
  return quotedRegions(text).regions.map((region) => text.slice(region.innerFrom, region.innerTo));
}

describe('marks in all forms', () => {
  test.each([
    ['"We won," she said.', ['We won,']],
    ['“We won,” she said. “Twice.”', ['We won,', 'Twice.']],
    ["''We won,'' she said. ''Twice.''", ['We won,', 'Twice.']],
    ["``We won,'' she said.", ['We won,']],
    ['«We won», she said.', ['We won']],
    ['„We won“, she said.', ['We won']],
    ['‘We won,’ she said.', ['We won,']],
    ["Mayor: 'We won twice' in council vote", ['We won twice']],
    ["'We'll win,' she said of the voters' choice.", ["We'll win,"]],
    ["The 'voters' choice' it is.", ["voters' choice"]],
    ["He was born in the '60s, the voters' friend.", []],
    ["It's the voters' choice, rock 'n' roll.", []],
    ['He is smart -- "very smart" -- and tall.', ['very smart']],
  ])('%s', (text, expected) => {
    expect(inner(text)).toEqual(expected);
  });
});

describe('marks within marks', () => {
  test.each([
    ['“He told me ‘no’ twice,” she said.', ['He told me ‘no’ twice,']],
    ['“He told me “no” twice,” she said.', ['He told me “no” twice,']],
    [`"He told me 'no' twice," she said.`, [`He told me 'no' twice,`]],
    [
      '‘It says “two weeks”, and it’s signed,’ said Dr Cole.',
      ['It says “two weeks”, and it’s signed,'],
    ],
    ['‘It says “two weeks”, and it’s signed.’', ['It says “two weeks”, and it’s signed.']],
    [
      `'It says "two weeks", and it's signed,' said Dr Cole.`,
      [`It says "two weeks", and it's signed,`],
    ],
    [
      'He said: ‘We don’t want “charity”. We want work.’',
      ['We don’t want “charity”. We want work.'],
    ],
    [
      '‘“No” is no answer,’ she said, ‘and “yes” is none.’',
      ['“No” is no answer,', 'and “yes” is none.'],
    ],
    ['‘Is it “two” or “three” weeks?’ he asked.', ['Is it “two” or “three” weeks?']],
    ['‘He called me “a liar” – ’ she began.', ['a liar']],
    ['‘We won,’ he said of the “cup”, the players’ pride.', ['We won,', 'cup']],
    ['The ‘tip’ was “clean”, and the ‘boys’ knew it.', ['tip', 'clean', 'boys']],
    ['It was ‘fun and “clean”, and the voters’ choice was made.', ['clean']],
    ['Born in ’62, he was “happy”, and the boys’, too.', ['happy']],
    ['The deal was “a sham”, and ‘so what’ was the answer.', ['a sham', 'so what']],
  ])('%s', (text, expected) => {
    expect(inner(text)).toEqual(expected);
  });
});

describe('marks without a partner', () => {
  test('a quotation left open runs to the end of its block', () => {
    const { regions } = quotedRegions('“We won. And we will win again.');
    expect(regions).toEqual([
      {
        from: 0,
        to: 31,
        innerFrom: 1,
        innerTo: 31,
        isClosed: false,
        strength: 'double',
      },
    ]);
  });

  test('a new quotation after a full stop ends the one left open', () => {
    expect(inner('“We won. “And we will win again,” she said.')).toEqual([
      'We won.',
      'And we will win again,',
    ]);
  });

  test('a closing mark that nothing opened is stray', () => {
    const { regions, strayMarks } = quotedRegions('We won,” she said.');
    expect(regions).toEqual([]);
    expect(strayMarks).toEqual([{ from: 7, to: 8, shape: 'close', strength: 'double' }]);
  });

  test('inches are no quotation marks', () => {
    expect(inner('A 12" pipe and a 6\' 2" man.')).toEqual([]);
    expect(quotedRegions('A 12" pipe.').strayMarks).toEqual([]);
  });
});

test('regions are ascending, disjoint and within the text', () => {
  const texts = stringMatching(/^[ab.,? "“”‘’'`«»„0-]{0,60}$/u);
  hold(
    property(texts, (text) => {
      let end = 0;
      for (const { from, to, innerFrom, innerTo } of quotedRegions(text).regions) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(from).toBeLessThan(innerFrom);
        expect(innerFrom).toBeLessThan(innerTo);
        expect(innerTo).toBeLessThanOrEqual(to);
        expect(to).toBeLessThanOrEqual(text.length);
        end = to;
      }
    }),
  );
});

test.each(['"', '“', '”', "'", "''", '‘', '“ ', ' "', 'a" '])(
  'time grows linearly on a long run of %j',
  (part) => {
    const text = part.repeat(200_000);
    const start = performance.now();
    quotedRegions(text);
    expect(performance.now() - start).toBeLessThan(2000);
  },
);
