import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import type { Quotation, Segmented } from '../../../../stages/document.ts';
import { identityMap } from '../../../../stages/text/offset-map.ts';
import type { Attribution, BlockRange } from '../../../../stages/quotes/attribution.ts';
import { resolveSpeakers } from '../../../../stages/quotes/speakers/index.ts';
import { tokenTable } from '../../../../stages/words/token-table.ts';

const asFound = ({ confidence }: Quotation): number => confidence;

/**
 * A document of one block a line. In each quoted line `[source]` marks the source and `{cue}` the
 * cue; the words between double marks are the content.
 */
function documentOf(...lines: readonly string[]): {
  document: Segmented;
  attributions: Attribution[];
} {
  const attributions: Attribution[] = [];
  const texts = lines.map((line, block) => {
    const text = line.replace(/[[\]{}]/g, '');
    const quote = /“(?<words>[^”]*)”/.exec(text);
    if (quote !== null) {
      const range = (from: number, length: number): BlockRange => ({
        block,
        from,
        to: from + length,
      });
      const marked = (open: string, close: string): BlockRange | null => {
        const from = line.indexOf(open);
        if (from < 0) return null;
        const length = line.indexOf(close) - from - 1;
        return range(line.slice(0, from).replace(/[[\]{}]/g, '').length, length);
      };
      const words = quote.groups?.['words'] ?? '';
      attributions.push({
        type: 'direct',
        content: [range(quote.index + 1, words.length)],
        cue: marked('{', '}'),
        source: marked('[', ']'),
        rule: 'test',
        confidence: 1,
      });
    }
    return text;
  });
  let start = 0;
  const blocks = texts.map((text, i) => {
    const at = start;
    start += text.length + 1;
    return {
      kind: 'paragraph' as const,
      depth: 0,
      text,
      map: identityMap(at, text.length),
      line: i + 1,
      start: at,
      end: at + text.length,
    };
  });
  const sentences = blocks.flatMap(({ text, start: at, line }, block) =>
    Array.from(
      text.matchAll(/\S[^.?!]*(?:(?<=\b(?:Mr|Mrs|Dr|Sen|Gov|[A-Z]))\.[^.?!]*)*[.?!]?[”]?/gu),
      (match) => ({
        block,
        text: match[0],
        from: match.index,
        to: match.index + match[0].length,
        start: at + match.index,
        end: at + match.index + match[0].length,
        line,
      }),
    ),
  );
  const document: Segmented = {
    source: { path: 'a.txt', sha256: '', mediaType: 'text/plain', charset: 'utf-8' },
    text: texts.join('\n'),
    file: new VFile({ path: 'a.txt' }),
    tree: { type: 'root', children: [] },
    blocks,
    frontMatter: {},
    removed: [],
    genre: 'prose',
    genreEvidence: [],
    turns: [],
    standsFor: new Map(),
    words: tokenTable(texts),
    sentences,
    metadata: { title: null, byline: null, publisher: null, dateline: null, published: null },
  };
  return { document, attributions };
}

function speakersOf(...lines: readonly string[]) {
  const { document, attributions } = documentOf(...lines);
  return resolveSpeakers(document, attributions, asFound).quotes.map(
    ({ speaker }) => speaker && [speaker.name, speaker.kind, speaker.role],
  );
}

describe('names', () => {
  test('the forms of one name are one speaker, by the fullest form, with the role', () => {
    const { document, attributions } = documentOf(
      'Elena P. Marsh, deputy commissioner of health for Oslo, Bergen and Tromso, led the meeting.',
      '“We begin on Monday,” [Dr. Marsh] {said}.',
      '“It will take a year,” [Marsh] {added}.',
    );
    const { quotes, speakers } = resolveSpeakers(document, attributions, asFound);
    expect(speakers).toEqual([
      {
        name: 'Elena P. Marsh',
        role: 'deputy commissioner of health for Oslo, Bergen and Tromso',
        kind: 'person',
        quotes: quotes.map(({ id }) => id),
      },
    ]);
    expect(quotes[0]).toMatchObject({
      text: 'We begin on Monday,',
      line: 2,
      cue: { text: 'said' },
      speaker: { mention: { text: 'Dr. Marsh' } },
    });
  });

  test('two people of one last name stay two', () => {
    expect(
      speakersOf(
        'Harold Finch and Greta Finch opened the shop together.',
        '“We were young,” [Mr. Finch] {said}.',
        '“We were poor,” [Mrs. Finch] {said}.',
      ),
    ).toEqual([
      ['Harold Finch', 'person', null],
      ['Greta Finch', 'person', null],
    ]);
  });
});

describe('pronouns and descriptions', () => {
  test('he and she by gender and salience', () => {
    expect(
      speakersOf(
        'Mayor Laura Benitez met Gov. Walter Kohl on Tuesday.',
        '“The bridge is safe,” [she] {said}.',
        '“The bridge is old,” [he] {said}.',
        '“The bridge is closed,” [the governor] {said}.',
      ),
    ).toEqual([
      ['Laura Benitez', 'person', 'Mayor'],
      ['Walter Kohl', 'person', 'Gov.'],
      ['Walter Kohl', 'person', 'Gov.'],
    ]);
  });

  test('a description is traced to the phrase that introduced it', () => {
    expect(
      speakersOf(
        'In a briefing, a harbor official welcomed the ships.',
        '“More are coming,” [the official] {said}.',
      ),
    ).toEqual([['a harbor official', 'anonymous', 'harbor official']]);
  });

  test.each([
    [
      'The plan pleased Mayor Ada Holm, [who] {said}, “It is cheap.”',
      ['Ada Holm', 'person', 'Mayor'],
    ],
    [
      'The plan pleased Ada Holm, the mayor, [who] {said}, “It is cheap.”',
      ['Ada Holm', 'person', 'the mayor'],
    ],
    ['Ada Holm met two fishermen, [who] {said}, “It is cheap.”', ['two fishermen', 'group', null]],
    [
      'Ada Holm read a study of rivers, [which] {said}, “They rise.”',
      ['a study', 'document', null],
    ],
  ])('the relative pronoun: %s', (line, expected) => {
    expect(speakersOf(line)).toEqual([expected]);
  });

  test('no source, no speaker', () => {
    expect(speakersOf('“Nobody said this.”')).toEqual([null]);
  });
});

describe('two levels', () => {
  test('what a document tells that somebody said has an inner speaker', () => {
    const { document, attributions } = documentOf(
      'Ruth A. Feld, the city engineer, chaired the session.',
      'During the session, Feld “reaffirmed that the bridge would be closed,” {according to} [the minutes].',
    );
    const { quotes } = resolveSpeakers(document, attributions, asFound);
    expect(
      quotes.map(({ speaker, innerSpeaker }) => [speaker?.name, speaker?.kind, innerSpeaker]),
    ).toEqual([
      [
        'the minutes',
        'document',
        { name: 'Ruth A. Feld', role: 'the city engineer', kind: 'person', mention: null },
      ],
    ]);
  });
});

describe('hostile documents', () => {
  const timeOf = (people: number): number => {
    const lines = Array.from({ length: people }, (_, i) => {
      const name = `Q${letters(i)} ${i % 3 === 0 ? 'Smith' : `Z${letters(i % 997)}`}`;
      return `“Number ${i},” {said} [Sen. ${name}], who met Smith, a senator from Ohio, and ${name}.`;
    });
    const { document, attributions } = documentOf(...lines);
    const start = process.cpuUsage();
    resolveSpeakers(document, attributions, asFound);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };

  test('time grows in proportion to the number of people', () => {
    timeOf(500);
    const small = Math.min(timeOf(1000), timeOf(1000));
    const large = Math.min(timeOf(8000), timeOf(8000));
    // Eight times the people; quadratic work would take 64 times as long.
    expect(large / small).toBeLessThan(24);
  }, 30_000);

  test('one long run of capitals and one long list of names', () => {
    const { document, attributions } = documentOf(
      `${'A'.repeat(50_000)} ${'Anna '.repeat(20_000)} ${'Bob, '.repeat(20_000)} ${'the '.repeat(20_000)}`,
      '“Enough,” {said} [the senator].',
    );
    const start = process.cpuUsage();
    resolveSpeakers(document, attributions, asFound);
    expect(process.cpuUsage(start).user).toBeLessThan(5_000_000);
  }, 30_000);
});

function letters(n: number): string {
  return Array.from(n.toString(26), (digit) =>
    String.fromCodePoint(97 + Number.parseInt(digit, 26)),
  ).join('');
}

describe('roles', () => {
  test.each([
    ['“Yes,” {said} [former Gov. Ada Holm].', ['Ada Holm', 'person', 'former Gov.']],
    [
      '“Yes,” {said} [Ada Holm, the county’s chief of police, who came late].',
      ['Ada Holm', 'person', 'the county’s chief of police'],
    ],
    [
      '“Yes,” {said} [Ada Holm of Bergen, a 55-year-old teacher].',
      ['Ada Holm', 'person', 'a 55-year-old teacher'],
    ],
    ['“Yes,” {said} [Mr. Holm’s lawyer, Ada Kern].', ['Ada Kern', 'person', 'Mr. Holm’s lawyer']],
    ['“Yes,” {said} [secretary of state Ada Holm].', ['Ada Holm', 'person', 'secretary of state']],
    [
      '“Yes,” {said} [Rep. Ada Holm (D-Wash.), chair of the water board].',
      ['Ada Holm', 'person', 'chair of the water board'],
    ],
    [
      '“Yes,” {said} [a spokesman for the city].',
      ['a spokesman for the city', 'anonymous', 'spokesman for the city'],
    ],
    ['“Yes,” {said} [two fishermen from Oslo].', ['two fishermen from Oslo', 'group', null]],
    [
      '“Yes,” [the Democratic National Committee] {said}.',
      ['Democratic National Committee', 'organization', null],
    ],
    ['“Yes,” {said} [Ada Holm’s campaign].', ['Ada Holm’s campaign', 'organization', null]],
  ])('%s', (line, expected) => {
    expect(speakersOf(line)).toEqual([expected]);
  });

  test.each([
    ['“Yes,” {said} [a friend], Ada Holm, on Monday.', ['Ada Holm', 'person', 'a friend']],
    [
      '“No,” [an aide] to the mayor {said}.',
      ['an aide to the mayor', 'anonymous', 'aide to the mayor'],
    ],
    [
      '“No,” {said} one of [those sailors], who spoke low.',
      ['one of those sailors', 'anonymous', null],
    ],
    [
      '“No,” [a clerk] for Oslo on Monday {said}.',
      ['a clerk for Oslo', 'anonymous', 'clerk for Oslo'],
    ],
    ['“No,” {said} [US] Senator Ada Holm.', ['Ada Holm', 'person', 'US Senator']],
  ])('a source cut short is read whole: %s', (line, expected) => {
    expect(speakersOf(line)).toEqual([expected]);
  });
});
