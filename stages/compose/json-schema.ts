import { z } from 'zod';
import { briefSchema } from './brief.ts';

/** The text of `brief.schema.json`, JSON Schema draft 2020-12. */
export function briefJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(briefSchema), null, 2)}\n`;
}
