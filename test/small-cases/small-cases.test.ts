import { expect, test } from 'vitest';
import { createBriefer } from '../../stages/api.ts';
import { identifiedOf } from '../stages/documents.ts';
import { createSegmenter } from '../../stages/segment/index.ts';
import cases from './cases.json' with { type: 'json' };

/** A small document, and what of its brief matters. */
interface SmallCase {
  readonly id: string;
  /** Its ending says the format. */
  readonly name: string;
  readonly what: string;
  /** A text, or `bytes:` and hexadecimal digits. */
  readonly input: string;
  readonly quotes?: readonly {
    readonly text: string;
    readonly speaker?: string;
    readonly type?: string;
  }[];
  readonly sentences?: readonly string[];
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Words that are in no paragraph, in one, or in none of the summary. */
  readonly absent?: readonly string[];
  readonly kept?: readonly string[];
  readonly notInSummary?: readonly string[];
  readonly charset?: string;
  readonly notices?: readonly string[];
}

const briefer = createBriefer();
const segmented = createSegmenter();

test.each(cases as readonly SmallCase[])('$id: $what', async (each) => {
  const bytes = bytesOf(each.input);
  const { brief } = await briefer.brief({ path: each.name, bytes });
  if (brief === null) throw new Error('No brief');
  const sentences = each.sentences && sentencesOf(each);
  expect(sentences).toEqual(each.sentences);
  for (const wanted of each.quotes ?? []) {
    const found = brief.quotes.find(({ text }) => text === wanted.text);
    const speaker = found?.speaker?.name;
    expect({
      ...wanted,
      text: found?.text,
      speaker,
      ...(wanted.type && { type: found?.type }),
    }).toEqual(wanted);
  }
  expect(brief.metadata).toMatchObject(each.metadata ?? {});
  expect(brief.source.charset).toBe(each.charset ?? brief.source.charset);
  expect(brief.notices.map(({ ruleId }) => ruleId)).toEqual(
    expect.arrayContaining([...(each.notices ?? [])]),
  );
  const summary = brief.summary.map(({ text }) => text).join('\n');
  for (const words of each.notInSummary ?? []) expect(summary).not.toContain(words);
  const read = JSON.stringify(await briefer.readProse({ path: each.name, bytes }));
  for (const words of each.absent ?? []) expect(read).not.toContain(words);
  for (const words of each.kept ?? []) expect(read).toContain(words);
});

function sentencesOf({ input, name }: SmallCase): string[] {
  return segmented(identifiedOf(input, name)).sentences.map(({ text }) => text);
}

function bytesOf(input: string): Uint8Array {
  return input.startsWith('bytes:')
    ? Uint8Array.from(Buffer.from(input.slice('bytes:'.length), 'hex'))
    : new TextEncoder().encode(input);
}
