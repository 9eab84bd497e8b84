import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import type { Segmented } from '../../../stages/document.ts';
import { identityMap } from '../../../stages/offset-map.ts';
import type { Attribution, BlockRange } from '../../../stages/quotes/attribution.ts';
import { resolveSpeakers } from '../../../stages/quotes/speakers.ts';

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
    sentences,
    metadata: { title: null, byline: null, publisher: null, dateline: null, published: null },
  };
  return { document, attributions };
}

function speakersOf(...lines: readonly string[]) {
  const { document, attributions } = documentOf(...lines);
  return resolveSpeakers(document, attributions).quotes.map(
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
    const { quotes, speakers } = resolveSpeakers(document, attributions);
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
    ).toEqual([['a harbor official', 'anonymous', null]]);
  });

  test('no source, no speaker', () => {
    expect(speakersOf('“Nobody said this.”')).toEqual([null]);
  });
});
