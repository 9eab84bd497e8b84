import type { Side } from '../../../pipeline/compare/sides/side.ts';
import { compare } from '../../../pipeline/compare/compare.ts';
import type { Comparison } from '../../../pipeline/compare/comparison.ts';
import { loadSides } from '../../../pipeline/compare/sides/load-sides.ts';
import { manifestText } from '../../../pipeline/output/manifest-text.ts';
import type { Brief, BriefQuote } from '../../../stages/compose/brief.ts';
import { createTestBriefer } from '../../promises/brief.ts';
import type { Failure } from '../../../pipeline/document.ts';

export type Files = Readonly<Record<string, string>>;

/** A side without a disk; the content of a file is its id. */
function sideOf(name: string, files: Files): Side {
  return {
    name,
    files: new Map(Object.entries(files)),
    read: async function* read(paths) {
      for (const path of paths) yield { path, bytes: Buffer.from(files[path] ?? '') };
    },
  };
}

/** Compares two output folders that are given as their files. */
export async function compared(before: Files, after: Files, keywords = false): Promise<Comparison> {
  return compare(await loadSides(sideOf('main', before), sideOf('output', after)), { keywords });
}

const brief = createTestBriefer();

/** The JSON of the briefs that the program makes of documents. */
export function briefed(documents: Files): Record<string, string> {
  return Object.fromEntries(
    Object.entries(documents).map(([path, text]) => [
      path.replace(/\.[a-z]+$/, '.json'),
      brief(path, Buffer.from(text)).json,
    ]),
  );
}

/** A manifest of sources, with the failures of some. */
export function manifestOf(failures: Readonly<Record<string, Failure | undefined>>): Files {
  const sources = Object.entries(failures).map(([path, failure]) => ({
    path,
    location: `../input/${path}`,
    sha256: null,
    outputs: [],
    version: '0',
    settings: '0'.repeat(64),
    ...(failure && { failure }),
  }));
  return { 'manifest.json': [...manifestText({ sources, overview: [] })].join('') };
}

/** The block of line 1, and one of another line. */
const BLOCK = 'b-00000001';
const blockOf = (line: number): string => (line === 1 ? BLOCK : `b-0000000${line}`);
const span = { block: BLOCK, start: 0, end: 1 };

/** A quotation of which only what is said matters. */
export function quoteOf(
  text: string,
  speaker: string | null,
  parts: Partial<BriefQuote> & { readonly role?: string } = {},
): BriefQuote {
  const { role = null, ...rest } = parts;
  return {
    id: 'q-00000000',
    type: 'direct',
    text,
    spans: [span],
    cue: { text: 'said', ...span },
    speaker: speaker === null ? null : { name: speaker, mention: null, role, kind: 'person' },
    rule: 'rule',
    confidence: 1,
    ...rest,
  };
}

export const NO_METADATA: Brief['metadata'] = {
  title: null,
  byline: null,
  authors: [],
  publisher: null,
  dateline: null,
  published: null,
  publishedISO: null,
};

/** A brief that holds what it is given, and else nothing. */
export function briefOf(path: string, parts: Partial<Brief> = {}): Brief {
  return {
    schemaVersion: 2,
    source: {
      path,
      sha256: '0'.repeat(64),
      mediaType: 'text/plain',
      charset: 'utf-8',
      words: 0,
      sentences: 0,
    },
    genre: { name: 'prose', evidence: [] },
    metadata: NO_METADATA,
    keywords: [],
    summary: [],
    quotes: [],
    speakers: [],
    notices: [],
    blocks: Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [blockOf(index + 1), [100 * index, index + 1]]),
    ),
    ...parts,
  };
}

/** The files of briefs that were written by hand. */
export function filesOf(...briefs: readonly Brief[]): Files {
  return Object.fromEntries(
    briefs.map((each) => [each.source.path.replace(/\.[a-z]+$/, '.json'), JSON.stringify(each)]),
  );
}

export function sentenceOf(text: string, line = 1): Brief['summary'][number] {
  return { id: 's-00000000', text, ...span, block: blockOf(line), score: 1, reasons: [] };
}
