import { briefJsonSchema } from './json-schema.ts';

// What `npm run schema` writes to `brief.schema.json`.
process.stdout.write(briefJsonSchema());
