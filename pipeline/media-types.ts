import type { MediaType } from '../stages/document.ts';
import { mediaTypeOf } from '../stages/media-type.ts';
import type { Input } from './inputs.ts';
import { recordMediaType } from './records/parse-record.ts';
import { isRecordsName } from './records/record-name.ts';
import type { RecordSettings } from './settings.ts';

/** What the documents of a run are; those of a file of records are what the settings say. */
export function mediaTypesOf(
  inputs: readonly Pick<Input, 'path'>[],
  records: RecordSettings,
): readonly MediaType[] {
  const types = inputs.map(({ path }) => {
    return isRecordsName(path) ? recordMediaType(records) : mediaTypeOf(path);
  });
  return [...new Set(types)];
}
