import { settingsJsonSchema } from './settings-schema.ts';

// What `npm run schema` writes to `settings.schema.json`.
process.stdout.write(settingsJsonSchema());
