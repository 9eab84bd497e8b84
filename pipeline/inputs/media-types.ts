import type { MediaType } from '../../stages/document.ts';
import { mediaTypeOf } from '../../stages/formats.ts';
import type { Input } from './find.ts';
import { recordMediaType } from '../making/records/parse.ts';
import { isRecordsName } from './names.ts';
import type { RecordSettings } from '../settings/schema.ts';

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
