import { hash } from 'node:crypto';
import type { VFile } from 'vfile';
import { LineCounter, parseDocument } from 'yaml';
import { CORRECTIONS_ENDING, correctionsSchema, type Corrections } from './schema.ts';
import { refuseCorrections } from './refuse.ts';
import { describeFaults, lineOf, type Positions } from './schema-faults.ts';

const WORDING = { whole: 'the corrections', key: 'a key of corrections' };

/**
 * What a corrections file says.
 * @param documentPath of the document that it is about, relative to the input folder, with `/`
 * @param bytes of the file: YAML in UTF-8
 * @throws the fatal `VFileMessage` of one that is not valid, with every fault in its line
 */
export function parseCorrections(
  documentPath: string,
  bytes: Uint8Array,
  file: VFile,
): Corrections {
  const path = documentPath + CORRECTIONS_ENDING;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const lines = new LineCounter();
  // With the core schema dates stay the words that they are.
  const document = parseDocument(decoded(bytes, name, file), {
    lineCounter: lines,
    schema: 'core',
  });
  const [syntaxError] = document.errors;
  if (syntaxError !== undefined)
    return refuseCorrections(file, name, [notYaml(syntaxError.linePos)]);
  const positions: Positions = { document, lines };
  const checked = correctionsSchema.safeParse(valueOf(document, name, file) ?? {});
  if (!checked.success) {
    const { issues } = checked.error;
    return refuseCorrections(
      file,
      name,
      describeFaults(issues, correctionsSchema, positions, WORDING),
    );
  }
  const { metadata, summary, quotes } = checked.data;
  const placed = <Entry extends object>(entries: readonly Entry[] | null = [], key: string) =>
    (entries ?? []).map((entry, index) =>
      Object.assign({}, entry, { line: lineOf(positions, [key, index]) ?? 1 }),
    );
  return {
    path,
    sha256: hash('sha256', bytes),
    metadata: metadata ?? {},
    summary: placed(summary, 'summary'),
    quotes: placed(quotes, 'quotes'),
  };
}

function decoded(bytes: Uint8Array, name: string, file: VFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuseCorrections(file, name, [{ line: undefined, reason: 'this is not valid UTF-8.' }]);
  }
}

/** A value that repeats itself by aliases without end is none. */
function valueOf(document: ReturnType<typeof parseDocument>, name: string, file: VFile): unknown {
  try {
    return document.toJS();
  } catch {
    return refuseCorrections(file, name, [{ line: undefined, reason: 'it has too many aliases.' }]);
  }
}

function notYaml(place: readonly { readonly line: number }[] | undefined) {
  const reason =
    'this is not valid YAML. Look for a quotation mark without its partner, or an indent that does not fit.';
  return { line: place?.[0]?.line, reason };
}
