import { VFile } from 'vfile';
import { createRecordBriefer } from '../../../stages/index.ts';
import type { MakerSettings } from '../document.ts';
import { sentMessages } from '../../messages/sent.ts';
import { stageSettings } from '../../settings/for-stages.ts';
import { failedRecord, type MadeRecord } from './made.ts';
import { parseRecord, type ParsedRecord } from './parse.ts';
import type { FileLine } from './read-lines.ts';

/** Lines of a file to make the briefs of. */
export interface RecordBatch {
  /** Of the file, relative to its input folder. */
  readonly path: string;
  readonly lines: readonly FileLine[];
}

export type RecordMaker = (batch: RecordBatch) => readonly MadeRecord[];

/** Makes the function that briefs some records of a file, each by itself. */
export async function createRecordMaker(
  settings: Omit<MakerSettings, 'output' | 'check' | 'killed'>,
): Promise<RecordMaker> {
  const { maxBytes, records, mediaTypes, frequencies } = settings;
  const brief = createRecordBriefer(await stageSettings(settings, mediaTypes, frequencies));
  const parse = ({ number, bytes }: FileLine): ParsedRecord => {
    if (bytes !== null) return parseRecord(bytes, number, records);
    const fault = `The line has more than ${maxBytes} bytes: raise --max-bytes`;
    return { record: { line: number, id: null, url: null }, document: { fault } };
  };
  return ({ path, lines }) =>
    lines.map((line) => {
      const { record, document } = parse(line);
      const file = new VFile({ path });
      try {
        if ('fault' in document) return refuse(file, document.fault);
        const json = brief({ path, record, ...document }, file);
        return { number: record.line, json, failure: undefined, messages: sentMessages(file) };
      } catch (error) {
        return failedRecord(path, record, error, file);
      }
    });
}

function refuse(file: VFile, reason: string): never {
  return file.fail(reason, { ruleId: 'invalid-record', source: 'verbatim' });
}
