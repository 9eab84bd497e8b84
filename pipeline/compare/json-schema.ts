import { z } from 'zod';
import { comparisonSchema } from './comparison.ts';

/** The text of `comparison.schema.json`, JSON Schema draft 2020-12. */
export function comparisonJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(comparisonSchema), null, 2)}\n`;
}
