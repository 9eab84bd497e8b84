import { z } from 'zod';
import { verificationSchema } from './verification.ts';

/** The text of `verification.schema.json`, JSON Schema draft 2020-12. */
export function verificationJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(verificationSchema), null, 2)}\n`;
}
