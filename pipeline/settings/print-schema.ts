import { settingsJsonSchema } from './json-schema.ts';

// What `npm run schema` writes to `settings.schema.json`.
process.stdout.write(settingsJsonSchema());
