import table from '../../language/en/score/background.table.json' with { type: 'json' };
import { parseDocumentFrequencies } from './document-frequencies.ts';

/** The frozen document frequencies that ship with the program; the table names its origin. */
export const BACKGROUND = parseDocumentFrequencies(table);
