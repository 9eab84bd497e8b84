import { VFile } from 'vfile';
import { failedDocument } from '../brief.ts';
import { CORRECTIONS_ENDING } from '../../../stages/corrections/schema.ts';
import { streamBytes } from '../../files/read-bytes.ts';
import { stands } from '../../files/read-file.ts';
import { briefRecords, type RecordsMaking } from './brief-records.ts';
import { recordsPath, refuseEdited, type RecordOutput } from './output.ts';
import type { PlannedBrief, MadeDocument } from '../../document.ts';
import { byRule } from '../../messages/rules.ts';

/** How many bytes of a file are read at a time. */
const PIECE_BYTES = 2 ** 18;

/**
 * Makes the file of briefs of a file of records. It is not written where no record has a brief.
 * @param name the path that messages show
 * @param open opens the output
 * @returns undefined where the run was stopped before the end of the file; nothing is left then
 */
export async function makeRecordFile(
  planned: PlannedBrief,
  name: string,
  open: (file: VFile) => RecordOutput,
  making: Omit<RecordsMaking, 'write'>,
): Promise<MadeDocument | undefined> {
  const file = new VFile({ path: name });
  const path = recordsPath(planned);
  let output: RecordOutput | undefined;
  try {
    const stream = streamBytes(planned.file, PIECE_BYTES, file);
    output = open(file);
    warnOfCorrections(planned, file);
    const made = await briefRecords(planned.path, stream, file, {
      ...making,
      write: output.write,
    });
    if (made === undefined) {
      output.abandon();
      return undefined;
    }
    const { bytes, sha256, failure, ...records } = made;
    if (records.records === 0) {
      const reason = 'The file has no records: its output is empty';
      file.message(reason, byRule('empty-document'));
    } else if (records.failed === records.records) {
      output.abandon();
      const failed = failedDocument(
        file.messages.find(({ fatal }) => fatal === true),
        file,
      );
      return { ...failed, bytes, sha256, records };
    }
    const { sha256: hash, changed, difference, isEdited } = output.finish();
    const comparison = difference && {
      comparison: { differences: [difference], contents: new Map<string, string>() },
    };
    if (isEdited)
      return { ...failedAs(() => refuseEdited(path, file), file), bytes, sha256, ...comparison };
    return {
      file,
      bytes,
      sha256,
      corrections: undefined,
      outputs: [{ path, sha256: hash }],
      changed: changed ? 1 : 0,
      isUnchanged: false,
      failure,
      records,
      ...comparison,
    };
  } catch (error) {
    output?.abandon();
    return failedDocument(error, file);
  }
}

/** Warns of corrections that a person has put beside a file of many documents. */
function warnOfCorrections({ file: path }: PlannedBrief, file: VFile): void {
  if (!stands(path + CORRECTIONS_ENDING)) return;
  const reason =
    'The corrections beside it were not applied: a file of many documents has none. Save the document that they are about as a file of its own';
  file.message(reason, byRule('stale-correction'));
}

function failedAs(refuse: () => never, file: VFile): MadeDocument {
  try {
    return refuse();
  } catch (error) {
    return failedDocument(error, file);
  }
}
