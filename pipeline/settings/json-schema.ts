import { z } from 'zod';
import { settingsSchema } from './schema.ts';

/** The text of `settings.schema.json`, JSON Schema draft 2020-12. */
export function settingsJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(settingsSchema, { io: 'input' }), null, 2)}\n`;
}
