import type { MediaType } from '../../stages/document.ts';
import { mediaTypeOf } from '../../stages/formats.ts';
import { isRecordsName } from './names.ts';
import type { RecordSettings } from '../settings/schema.ts';
import type { Input } from '../document.ts';

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

/** What the texts of all records are. */
export function recordMediaType({ format }: RecordSettings): MediaType {
  return mediaTypes[format];
}

const mediaTypes: Readonly<Record<RecordSettings['format'], MediaType>> = {
  text: 'text/plain',
  markdown: 'text/markdown',
  html: 'text/html',
};
