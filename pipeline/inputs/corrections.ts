import { hash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { VFile } from 'vfile';
import { LineCounter, parseDocument } from 'yaml';
import {
  CORRECTIONS_ENDING,
  correctionsSchema,
  type Corrections,
} from '../../stages/corrections/schema.ts';
import { readBytes } from '../files/read-bytes.ts';
import { describeFaults, lineOf, type Positions } from '../settings/schema-faults.ts';
import { stands } from '../files/read-file.ts';
import type { PlannedBrief } from '../document.ts';

const WORDING = { whole: 'the corrections', key: 'a key of corrections' };

const INVALID = { ruleId: 'corrections-invalid', source: 'verbatim' };
const NOT_FOLLOWED = { ruleId: 'link-not-followed', source: 'verbatim' };
type Rule = typeof INVALID;

function isLedOut({ ruleId }: VFile['messages'][number]): boolean {
  return ruleId === NOT_FOLLOWED.ruleId;
}

/** A corrections file before it is parsed: its hash tells whether a brief is current. */
export interface CorrectionsBytes {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/**
 * The corrections file beside a document; undefined where there is none.
 * @throws the fatal `VFileMessage` of one that cannot be read: no brief without its corrections
 */
export function readCorrections(
  { file: path, path: from }: Pick<PlannedBrief, 'file' | 'path'>,
  maxBytes: number,
  file: VFile,
): CorrectionsBytes | undefined {
  const beside = path + CORRECTIONS_ENDING;
  if (!stands(beside)) return undefined;
  const own = new VFile({ path: beside });
  try {
    const inputFolder = resolve(path, ...from.split('/').map(() => '..'));
    const bytes = readBytes(beside, maxBytes, own, inputFolder);
    return { bytes, sha256: hash('sha256', bytes) };
  } catch (error) {
    const [message] = own.messages;
    if (message !== error || message === undefined) throw error;
    const faults = [{ line: undefined, reason: `${message.reason}.` }];
    // A file that may not be read is not invalid.
    return refuse(file, basename(beside), faults, isLedOut(message) ? NOT_FOLLOWED : INVALID);
  }
}

/**
 * What a corrections file says.
 * @throws the fatal `VFileMessage` of one that is not valid, with every fault in its line
 */
export function parseCorrections(
  { path: documentPath }: Pick<PlannedBrief, 'path'>,
  { bytes, sha256 }: CorrectionsBytes,
  file: VFile,
): Corrections {
  const path = documentPath + CORRECTIONS_ENDING;
  const name = basename(path);
  const lines = new LineCounter();
  // With the core schema dates stay the words that they are.
  const document = parseDocument(decoded(bytes, name, file), {
    lineCounter: lines,
    schema: 'core',
  });
  const [syntaxError] = document.errors;
  if (syntaxError !== undefined) return refuse(file, name, [notYaml(syntaxError.linePos)]);
  const positions: Positions = { document, lines };
  const checked = correctionsSchema.safeParse(valueOf(document, name, file) ?? {});
  if (!checked.success) {
    const { issues } = checked.error;
    return refuse(file, name, describeFaults(issues, correctionsSchema, positions, WORDING));
  }
  const { metadata, summary, quotes } = checked.data;
  const placed = <Entry extends object>(entries: readonly Entry[] | null = [], key: string) =>
    (entries ?? []).map((entry, index) =>
      Object.assign({}, entry, { line: lineOf(positions, [key, index]) ?? 1 }),
    );
  return {
    path,
    sha256,
    metadata: metadata ?? {},
    summary: placed(summary, 'summary'),
    quotes: placed(quotes, 'quotes'),
  };
}

function decoded(bytes: Uint8Array, name: string, file: VFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(file, name, [{ line: undefined, reason: 'this is not valid UTF-8.' }]);
  }
}

/** A value that repeats itself by aliases without end is none. */
function valueOf(document: ReturnType<typeof parseDocument>, name: string, file: VFile): unknown {
  try {
    return document.toJS();
  } catch {
    return refuse(file, name, [{ line: undefined, reason: 'it has too many aliases.' }]);
  }
}

function notYaml(place: readonly { readonly line: number }[] | undefined) {
  const reason =
    'this is not valid YAML. Look for a quotation mark without its partner, or an indent that does not fit.';
  return { line: place?.[0]?.line, reason };
}

/** No other line of the document is named: the fault lies in another file. */
function refuse(
  file: VFile,
  name: string,
  faults: readonly { readonly line: number | undefined; readonly reason: string }[],
  rule: Rule = INVALID,
): never {
  const told = faults.map(({ line, reason }) => {
    return `${name}${line === undefined ? '' : `:${line}`}: ${reason}`;
  });
  const reason = `Its corrections cannot be used, so its brief is left as it was. ${told.join(' ')}`;
  return file.fail(reason, rule);
}
