import { contractTypes } from './contract-types.ts';

// What `npm run schema` writes to `contract.ts`.
process.stdout.write(contractTypes());
