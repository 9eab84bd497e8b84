import { z } from 'zod';
import { briefSchema, failedRecordSchema } from './brief.ts';

/**
 * The text of `brief.schema.json`, JSON Schema draft 2020-12. Its definition `failedRecord` is the
 * other line that may stand among the briefs of JSON Lines.
 */
export function briefJsonSchema(): string {
  const { $schema: _, ...failedRecord } = z.toJSONSchema(failedRecordSchema);
  const schema = { ...z.toJSONSchema(briefSchema), $defs: { failedRecord } };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
