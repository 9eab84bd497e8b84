import { hash } from 'node:crypto';
import { VFile } from 'vfile';
import type { BriefMessage, Briefer } from '../../stages/api.ts';
import type { OutputFile } from '../../stages/compose/index.ts';
import { failureOf } from '../../stages/messages.ts';
import { readCorrections, type CorrectionsBytes } from '../inputs/corrections.ts';
import { readBytes } from '../files/read-bytes.ts';
import type {
  BriefedDocument,
  DocumentToMake,
  Failure,
  PlannedBrief,
  WrittenBrief,
} from '../document.ts';
import { addMessages } from '../messages/stored.ts';

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
  briefer: Pick<Briefer, 'brief'>,
  maxBytes: number,
  deliver: Deliver,
): Promise<BriefedDocument> {
  const file = new VFile({ path: name });
  const { path, href } = planned;
  let bytes: Uint8Array | undefined;
  let found: CorrectionsBytes | undefined;
  try {
    bytes = readBytes(planned.file, maxBytes, file);
    found = readCorrections(planned, maxBytes, file);
    const made = await briefer.brief({ path, href, bytes, corrections: found?.bytes });
    addMessages(file, made.messages);
    if (made.failure) return failed(made.failure, file, bytes, found?.sha256);
    const written = deliver(planned, made.files, file);
    return {
      file,
      bytes: bytes.length,
      sha256: hash('sha256', bytes),
      corrections: found?.sha256,
      ...written,
      isUnchanged: false,
      failure: undefined,
    };
  } catch (error) {
    return failed(failureOf(error, file), file, bytes, found?.sha256);
  }
}

/**
 * A document that has no brief.
 * @param error what stopped it: the fatal message on its file, or a fault of the program
 */
export function failedDocument(error: unknown, file: VFile): BriefedDocument {
  return failed(failureOf(error, file), file);
}

/**
 * @param bytes undefined where they were not read
 * @param corrections the hash of its corrections file
 */
function failed(
  failure: BriefMessage,
  file: VFile,
  bytes?: Uint8Array,
  corrections?: string,
): BriefedDocument {
  return {
    file,
    bytes: bytes?.length ?? 0,
    sha256: bytes === undefined ? null : hash('sha256', bytes),
    corrections,
    outputs: [],
    changed: 0,
    isUnchanged: false,
    failure: toFailure(failure),
  };
}

/** Why a document has no brief. */
export function toFailure({ ruleId, line, reason }: BriefMessage): Failure {
  return { ruleId, line: line ?? null, reason };
}
