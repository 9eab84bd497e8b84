import * as fc from 'fast-check';
import { VFile } from 'vfile';
import { expect } from 'vitest';
import { RunError } from '../../pipeline/files/run-error.ts';
import { parseSettings } from '../../pipeline/settings/load.ts';
import { settingsJsonSchema } from '../../pipeline/settings/json-schema.ts';
import type { ExtractedText } from '../../stages/extract/content.ts';
import { extract } from '../../stages/extract/index.ts';
import type { StageSettings } from '../../stages/index.ts';
import {
  createTestBriefer,
  decoded,
  isNamedFailure,
  SETTINGS,
  type Outputs,
} from '../promises/brief.ts';
import { expectPromises } from '../promises/expect-promises.ts';
import { expectHarmless, filesCase, type FilesCase } from './files.ts';
import { extractedDocument } from './extracted-documents.ts';
import {
  anyWord,
  correctable,
  documentBytes,
  documentName,
  wordsOfDocuments,
} from './documents.ts';

/** A document with its corrections and one of the settings that are tried, or settings. */
export interface FuzzInput {
  readonly which: number;
  readonly path: string;
  readonly bytes: Uint8Array;
  /** A corrections file. */
  readonly yaml?: string;
  /** Of `files`: what stands where, and how the program is run. */
  readonly files?: FilesCase;
}

/** What holds of every input, as a property to be tried on made-up ones. */
export interface FuzzProperty {
  readonly name: string;
  /** How many of 100 cases. */
  readonly share: number;
  readonly arbitrary: fc.Arbitrary<FuzzInput>;
  /** Throws where it does not hold. */
  readonly holds: (input: FuzzInput) => void | Promise<void>;
}

/** Some settings that bear on what is found and chosen. */
const SETTINGS_TRIED: readonly StageSettings[] = [
  SETTINGS,
  { ...SETTINGS, select: { length: { words: 20 } } },
  { ...SETTINGS, select: { length: { ratio: 0.5 } } },
  { ...SETTINGS, select: { length: { sentences: 1000 } } },
  {
    ...SETTINGS,
    quotes: {
      types: ['direct', 'mixed'],
      minConfidence: 0.7,
      sure: 0.6,
      aliases: { 'ann lee': 'Ann-Marie Lee', lee: 'Ann Lee', 'the board': 'Lee' },
      cues: { add: ['opened', 'board'], drop: ['said'] },
    },
  },
  { ...SETTINGS, quotes: { ...SETTINGS.quotes, types: ['indirect'] } },
];

type TestBriefer = ReturnType<typeof createTestBriefer>;

/** Two of each: one that has seen other documents gives what another gives. */
const briefers = SETTINGS_TRIED.map((settings) => {
  return [createTestBriefer(settings), createTestBriefer(settings)] as const;
});

/** Either a brief that keeps the promises, the same each time, or a failure with a name. */
function expectBrief({ which, path, bytes, yaml }: FuzzInput): void {
  const [one, other] = briefers[which] ?? [];
  if (one === undefined || other === undefined) throw new Error('no such settings');
  const first = outcome(one, path, bytes, yaml);
  if (typeof first !== 'string') expectPromises(first, decoded(bytes, first.brief));
  expect(comparable(outcome(other, path, bytes, yaml))).toEqual(comparable(first));
}

/** The same of a document whose text is extracted: spans point into that. */
async function expectExtracted({ which, path, bytes }: FuzzInput): Promise<void> {
  const [one] = briefers[which] ?? [];
  if (one === undefined) throw new Error('no such settings');
  const first = await extractedOf(path, bytes);
  expect(await extractedOf(path, bytes)).toEqual(first);
  if (first === null) return;
  expectPromises(one(path, { ...first, bytes }), first.text);
}

/** Null for a failure with a name. */
async function extractedOf(path: string, bytes: Uint8Array): Promise<ExtractedText | null> {
  try {
    const content = await extract({ path }, bytes, new VFile({ path }), SETTINGS.read.maxBytes);
    if (!('text' in content)) throw new Error('Nothing was extracted');
    return { text: content.text, charset: content.charset };
  } catch (error) {
    if (isNamedFailure(error)) return null;
    throw error;
  }
}

function outcome(
  brief: TestBriefer,
  path: string,
  bytes: Uint8Array,
  yaml: string | undefined,
): Outputs | string {
  try {
    return brief(path, bytes, undefined, yaml);
  } catch (error) {
    if (isNamedFailure(error)) return String(error);
    throw error;
  }
}

function comparable(made: Outputs | string) {
  if (typeof made === 'string') return made;
  const { json, markdown, annotations, file } = made;
  return { json, markdown, annotations, messages: file.messages.map(String) };
}

const selector = { exact: wordsOfDocuments, prefix: wordsOfDocuments, suffix: wordsOfDocuments };
const selected = fc.record(selector, { requiredKeys: ['exact'] });
const speaker = fc.option(
  fc.record(
    {
      name: wordsOfDocuments,
      role: fc.option(wordsOfDocuments),
      kind: fc.constantFrom('person', 'organization', 'group', 'document', 'anonymous'),
    },
    { requiredKeys: ['name'] },
  ),
);
const type = fc.constantFrom('direct', 'mixed', 'indirect');
const field = fc.option(wordsOfDocuments);
const quoteEntry = fc.oneof(
  fc.record({ action: fc.constant('drop'), ...selector }, { requiredKeys: ['action', 'exact'] }),
  fc.record(
    { action: fc.constant('change'), ...selector, speaker, type, extent: selected },
    { requiredKeys: ['action', 'exact', 'speaker'] },
  ),
  fc.record(
    { action: fc.constant('add'), ...selector, speaker, type, cue: selected },
    { requiredKeys: ['action', 'exact'] },
  ),
);
const correctionsText = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record(
        {
          metadata: fc.record(
            { title: field, byline: field, publisher: field, dateline: field, published: field },
            { requiredKeys: [] },
          ),
          summary: fc.array(
            fc.record(
              { action: fc.constantFrom('keep', 'drop'), ...selector },
              { requiredKeys: ['action', 'exact'] },
            ),
            { maxLength: 4 },
          ),
          quotes: fc.array(quoteEntry, { maxLength: 5 }),
        },
        { requiredKeys: [] },
      )
      .map((value) => JSON.stringify(value)),
  },
  { weight: 1, arbitrary: anyWord },
  { weight: 1, arbitrary: fc.json({ maxDepth: 3 }) },
);

const settingsKeys = Object.keys(Object(JSON.parse(settingsJsonSchema()).properties));
const settingsText = fc.oneof(
  fc
    .dictionary(fc.oneof(fc.constantFrom(...settingsKeys), fc.string()), fc.jsonValue(), {
      maxKeys: 4,
    })
    .map((value) => JSON.stringify(value, null, 1)),
  fc.json(),
  anyWord,
);

/** Settings, or words for a person that name the file. */
async function expectSettings(text: string, path: string): Promise<void> {
  try {
    const settings = await parseSettings(text, path);
    expect(await parseSettings(JSON.stringify(settings), path)).toEqual(settings);
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    expect(error.message).toContain(path);
  }
}

const withSettings = { which: fc.constantFrom(...briefers.keys()), path: documentName };

/** The properties that are fuzzed, the long ones and the short ones alike. */
export const fuzzProperties: readonly FuzzProperty[] = [
  {
    name: 'documents',
    share: 44,
    arbitrary: fc.record({ ...withSettings, bytes: documentBytes }),
    holds: expectBrief,
  },
  {
    name: 'extracted',
    share: 15,
    arbitrary: fc
      .tuple(fc.constantFrom(...briefers.keys()), extractedDocument)
      .map(([which, document]) => ({ which, ...document })),
    holds: expectExtracted,
  },
  {
    name: 'corrections',
    share: 35,
    arbitrary: fc.record({ ...withSettings, bytes: correctable, yaml: correctionsText }),
    holds: expectBrief,
  },
  {
    name: 'settings',
    share: 5,
    arbitrary: settingsText.map((text) => ({ which: 0, path: 'v.json', bytes: Buffer.from(text) })),
    holds: async ({ path, bytes }) => expectSettings(Buffer.from(bytes).toString(), path),
  },
  {
    name: 'files',
    share: 1,
    arbitrary: filesCase.map((files) => ({ which: 0, path: '', bytes: Buffer.alloc(0), files })),
    holds: async ({ files }) => expectHarmless(files),
  },
];
