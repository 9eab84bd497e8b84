import { expect } from 'vitest';
import { z } from 'zod';
import { absoluteSpan } from '../../stages/compose/absolute.ts';
import type { PlaceInBlock } from '../../stages/compose/block-places.ts';
import type { Brief } from '../../stages/compose/brief.ts';
import type { Span } from '../../stages/document.ts';
import { textTypeOf } from '../../stages/formats.ts';
import type { Outputs } from './brief.ts';
import { plainTextOfHtml } from './plain-text-of-html.ts';
import { plainTextOfMarkdown, plainTextOfPlain, type PlainTextOf } from './plain-text.ts';

const target = z.object({
  source: z.string(),
  selector: z.tuple([
    z.object({ type: z.literal('TextPositionSelector'), start: z.int(), end: z.int() }),
    z.object({
      type: z.literal('TextQuoteSelector'),
      exact: z.string(),
      prefix: z.string(),
      suffix: z.string(),
    }),
  ]),
});
const page = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      motivation: z.string(),
      body: z.unknown().optional(),
      target: z.union([target, z.array(target)]),
    }),
  ),
});

const plainTextOf = {
  'text/plain': plainTextOfPlain,
  'text/markdown': plainTextOfMarkdown,
  'text/html': plainTextOfHtml,
} as const;

/** What holds of every brief, whatever the document. */
export function expectPromises({ brief, annotations }: Outputs, source: string): void {
  const isPlain = brief.notices.some(({ ruleId }) => ruleId === 'markdown-too-complex');
  const type = isPlain ? 'text/plain' : textTypeOf(brief.source.mediaType);
  const plain = plainTextOf[type](source);
  expectVerbatim(brief, source, plain);
  expectOrder(brief);
  expectReferences(brief);
  expectExplained(brief);
  expectAnnotations(brief, annotations, source, plain);
}

function expectVerbatim(brief: Brief, source: string, plain: PlainTextOf): void {
  const lineStarts = Array.from(
    source.matchAll(/\r\n|\n|\r/g),
    ({ 0: end, index }) => index + end.length,
  );
  const lineOf = (offset: number) => lineStarts.filter((start) => start <= offset).length + 1;
  const mentions = brief.quotes.flatMap(({ cue, speaker }) => [cue, speaker?.mention]);
  const places = [...brief.summary, ...mentions].filter((place) => place != null);
  const spans = places.map((place) => ({ text: place.text, ...absoluteSpan(brief, place) }));
  const parted = brief.quotes.map(({ text, spans: parts }) => {
    return { text, parts: parts.map((part) => absoluteSpan(brief, part)) };
  });
  for (const { text, start, end } of spans) expect(plain(start, end)).toBe(text);
  for (const { text, parts } of parted) {
    expect(parts.map(({ start, end }) => plain(start, end)).join(' … ')).toBe(text);
  }
  for (const [start, line] of Object.values(brief.blocks)) expect(line).toBe(lineOf(start));
  for (const span of [...spans, ...parted.flatMap(({ parts }) => parts)]) {
    expectInside(span, source);
  }
}

function expectInside({ start, end }: Span, source: string): void {
  expect(start).toBeLessThan(end);
  expect(end).toBeLessThanOrEqual(source.length);
  expect(source.slice(start, end)).not.toMatch(/\p{Surrogate}/u);
}

function expectOrder(brief: Brief): void {
  const bounds = (place: PlaceInBlock): number[] => {
    const { start, end } = absoluteSpan(brief, place);
    return [start, end];
  };
  const { summary, quotes, notices, blocks } = brief;
  expectAscending(summary.flatMap(bounds));
  for (const { spans } of quotes) expectAscending(spans.flatMap(bounds));
  expectAscending(quotes.flatMap(({ spans: [first] }) => (first ? bounds(first).slice(0, 1) : [])));
  expectAscending(notices.map(({ block }) => blocks[block ?? '']?.[1] ?? 0));
  expectAscending(Object.values(blocks).map(([start]) => start));
}

function expectAscending(numbers: readonly number[]): void {
  expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
}

function expectReferences({ summary, quotes, speakers }: Brief): void {
  expectUnique([...summary, ...quotes].map(({ id }) => id));
  const spoken = speakers.flatMap(({ name, quotes: ids }) => ids.map((id) => ({ id, name })));
  const attributed = quotes.flatMap(({ id, speaker }) =>
    speaker === null ? [] : [{ id, name: speaker.name }],
  );
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
  expect(spoken.toSorted(byId)).toEqual(attributed.toSorted(byId));
  const order = quotes.map(({ id }) => id);
  for (const { quotes: ids } of speakers) {
    expect(ids).not.toEqual([]);
    expectAscending(ids.map((id) => order.indexOf(id)));
  }
  expectAscending(speakers.map(({ quotes: [first = ''] }) => order.indexOf(first)));
}

function expectUnique(ids: readonly string[]): void {
  expect([...new Set(ids)]).toEqual(ids);
}

function expectExplained({ summary, quotes }: Brief): void {
  for (const { reasons } of summary) expect(reasons).not.toEqual([]);
  for (const { rule } of quotes) expect(rule).not.toBe('');
}

function expectAnnotations(
  brief: Brief,
  annotations: string,
  source: string,
  plain: PlainTextOf,
): void {
  const {
    source: { sentences },
    summary,
    quotes,
  } = brief;
  const { items } = page.parse(JSON.parse(annotations));
  const characters = Array.from(source);
  const targets = items.map((item) => ({ id: item.id, targets: [item.target].flat() }));
  expectUnique(items.map(({ id }) => id));
  for (const { targets: all } of targets) {
    for (const {
      selector: [{ start, end }, { exact, prefix, suffix }],
    } of all) {
      expect(characters.slice(start, end).join('')).toBe(exact);
      const before = Math.max(0, start - Array.from(prefix).length);
      expect(characters.slice(before, start).join('')).toBe(prefix);
      expect(characters.slice(end, end + Array.from(suffix).length).join('')).toBe(suffix);
    }
  }
  const of = (prefix: string) => targets.filter(({ id }) => id.startsWith(prefix));
  // Those of what was left out are tagged.
  const leftOut = items.filter(
    ({ motivation, body }) => motivation === 'identifying' && body !== undefined,
  );
  expect(of('s-')).toHaveLength(sentences + leftOut.length);
  expect(of('summary-').map(({ id }) => id)).toEqual(
    summary.map(({ id }) => id.replace('s-', 'summary-')),
  );
  expect(of('q-').map(({ id }) => id)).toEqual(quotes.map(({ id }) => id));
  const exactOf = new Map(
    targets.map(({ id, targets: [first] }) => [id, first?.selector[1].exact]),
  );
  for (const { id, ...place } of summary) {
    const { start, end } = absoluteSpan(brief, place);
    expect(exactOf.get(id)).toBe(source.slice(start, end));
    expect(plain(start, end)).not.toBe('');
  }
}
