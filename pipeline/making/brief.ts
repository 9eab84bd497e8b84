import { hash } from 'node:crypto';
import { VFile } from 'vfile';
import type { OutputFile } from '../../stages/compose/index.ts';
import { extract } from '../../stages/extract/index.ts';
import type { Briefer } from '../../stages/index.ts';
import { parseCorrections, readCorrections, type CorrectionsBytes } from '../inputs/corrections.ts';
import { readBytes } from '../files/read-bytes.ts';
import type {
  BriefedDocument,
  DocumentToMake,
  Failure,
  PlannedBrief,
  WrittenBrief,
} from '../document.ts';
import { byRule } from '../messages/rules.ts';

/** What is done with the files of a brief: they are written, or compared with what stands. */
export type Deliver = (
  brief: PlannedBrief,
  files: readonly OutputFile[],
  file: VFile,
) => WrittenBrief;

/**
 * One document from its bytes to its delivered brief. Whatever goes wrong is a failure of this
 * document alone: it ends here, as a fatal message on its file.
 */
export async function briefDocument(
  { planned, name }: Pick<DocumentToMake, 'planned' | 'name'>,
  brief: Briefer,
  maxBytes: number,
  deliver: Deliver,
): Promise<BriefedDocument> {
  const file = new VFile({ path: name });
  let bytes: Uint8Array | undefined;
  let found: CorrectionsBytes | undefined;
  try {
    bytes = readBytes(planned.file, maxBytes, file);
    found = readCorrections(planned, maxBytes, file);
    const corrections = found && parseCorrections(planned, found, file);
    const content = await extract(planned.path, bytes, file, maxBytes);
    const outputs = brief(planned, content, file, corrections);
    const written = deliver(planned, outputs, file);
    return {
      file,
      bytes: bytes.length,
      sha256: sha256(bytes),
      corrections: found?.sha256,
      ...written,
      isUnchanged: false,
      failure: undefined,
    };
  } catch (error) {
    return failedDocument(error, file, bytes, found?.sha256);
  }
}

/**
 * A document that has no brief.
 * @param error what stopped it: the fatal message on its file, or a fault of the program
 * @param bytes undefined where they were not read
 * @param corrections the hash of its corrections file
 */
export function failedDocument(
  error: unknown,
  file: VFile,
  bytes?: Uint8Array,
  corrections?: string,
): BriefedDocument {
  return {
    file,
    bytes: bytes?.length ?? 0,
    sha256: bytes === undefined ? null : sha256(bytes),
    corrections,
    outputs: [],
    changed: 0,
    isUnchanged: false,
    failure: failureOf(error, file),
  };
}

/** Why a document has no brief: the fatal message on its file, which a fault of ours becomes. */
export function failureOf(error: unknown, file: VFile): Failure {
  const { ruleId, line, reason } = fatalMessage(error, file);
  return { ruleId: ruleId ?? 'failure', line: line ?? null, reason };
}

/** The message that stopped a document; a fault of the program becomes one, its cause kept. */
function fatalMessage(error: unknown, file: VFile): VFile['messages'][number] {
  const thrown = file.messages.find((each) => each === error);
  if (thrown?.fatal === true) return thrown;
  const cause = error instanceof Error ? error : new Error(String(error));
  const message = file.message(
    `The program failed on this document: ${cause.message}. Please report it`,
    byRule('internal-error', { cause }),
  );
  message.fatal = true;
  return message;
}

function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes);
}
