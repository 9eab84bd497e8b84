import { comparisonJsonSchema } from './json-schema.ts';

// What `npm run schema` writes to `comparison.schema.json`.
process.stdout.write(comparisonJsonSchema());
