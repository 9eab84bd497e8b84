import { correctionsJsonSchema } from './schema.ts';

// What `npm run schema` writes to `corrections.schema.json`.
process.stdout.write(correctionsJsonSchema());
