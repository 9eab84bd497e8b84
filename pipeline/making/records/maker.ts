import { VFile } from 'vfile';
import { createBriefer } from '../../../stages/api.ts';
import type { MakerSettings } from '../document.ts';
import { fileWithMessages } from '../../messages/stored.ts';
import { failedRecord, type MadeRecord } from './made.ts';
import { parseRecord, type ParsedRecord } from './parse.ts';
import type { FileLine } from './read-lines.ts';
import { byRule } from '../../messages/rules.ts';

/** Lines of a file to make the briefs of. */
export interface RecordBatch {
  /** Of the file, relative to its input folder. */
  readonly path: string;
  readonly lines: readonly FileLine[];
}

export type RecordMaker = (batch: RecordBatch) => Promise<readonly MadeRecord[]>;

/** Makes the function that briefs some records of a file, each by itself. */
export function createRecordMaker(settings: Omit<MakerSettings, 'output' | 'check'>): RecordMaker {
  const { maxBytes, records } = settings;
  const briefer = createBriefer(settings);
  const parse = ({ number, bytes }: FileLine): ParsedRecord => {
    if (bytes !== null) return parseRecord(bytes, number, records);
    const fault = `The line has more than ${maxBytes} bytes: raise --max-bytes`;
    return { record: { line: number, id: null, url: null }, document: { fault } };
  };
  const make = async (path: string, line: FileLine): Promise<MadeRecord> => {
    const { record, document } = parse(line);
    if ('fault' in document) return refused(path, record, document.fault);
    const { brief, failure, messages } = await briefer.brief({ path, record, ...document });
    if (failure) {
      const file = fileWithMessages(path, messages);
      return failedRecord(
        path,
        record,
        file.messages.find(({ fatal }) => fatal === true),
        file,
      );
    }
    const json = `${JSON.stringify(brief)}\n`;
    return { number: record.line, json, failure: undefined, messages };
  };
  return async ({ path, lines }) => {
    const made: MadeRecord[] = [];
    for (const line of lines) made.push(await make(path, line));
    return made;
  };
}

function refused(path: string, record: ParsedRecord['record'], reason: string): MadeRecord {
  const file = new VFile({ path });
  const message = file.message(reason, byRule('invalid-record'));
  message.fatal = true;
  return failedRecord(path, record, message, file);
}
