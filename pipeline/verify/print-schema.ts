import { verificationJsonSchema } from './json-schema.ts';

// What `npm run schema` writes to `verification.schema.json`.
process.stdout.write(verificationJsonSchema());
