import { english } from '../../language/en/index.ts';
import type { ScoreRules } from '../../language/language.ts';
import { parseDocumentFrequencies, type DocumentFrequencies } from './document-frequencies.ts';

/**
 * The frozen document frequencies that ship with the program; the table names its origin. In the
 * settings it stands for those of each document's language.
 */
export const BACKGROUND = parseDocumentFrequencies(english.score.background);

/** Makes the function that gives the frequencies of a language, each read at its first use. */
export function createBackgrounds(): (rules: ScoreRules) => DocumentFrequencies {
  const known = new Map<ScoreRules, DocumentFrequencies>([[english.score, BACKGROUND]]);
  return (rules) => {
    const read = known.get(rules) ?? parseDocumentFrequencies(rules.background);
    known.set(rules, read);
    return read;
  };
}
