import type { Cleaned } from '../document.ts';
import { english } from './en/index.ts';
import type { CleanRules, Language } from './language.ts';

/** The languages that have rules. A row adds one. */
export const LANGUAGES: readonly Language[] = [english];

const BY_CODE: ReadonlyMap<string, Language> = new Map(LANGUAGES.map((each) => [each.code, each]));

/**
 * What the language of a document brings; null where the program has no rules for it. A document
 * that is not known to be in another language is read as English.
 */
export function languageOf({ language }: Pick<Cleaned, 'language'>): Language | null {
  return language === undefined ? english : (BY_CODE.get(language) ?? null);
}

/** Of all languages together: a document is cleaned before its language is known. */
export const CLEAN_RULES: CleanRules = united(LANGUAGES.flatMap(({ clean }) => clean ?? []));

function united(all: readonly CleanRules[]): CleanRules {
  const words = (listOf: (rules: CleanRules) => ReadonlySet<string>): ReadonlySet<string> => {
    return new Set(all.flatMap((rules) => [...listOf(rules)]));
  };
  return {
    abbreviations: words(({ abbreviations }) => abbreviations),
    agencies: words(({ agencies }) => agencies),
    firstNames: words(({ firstNames }) => firstNames),
    places: words(({ places }) => places),
    forum: {
      words: eitherOf(all.map(({ forum }) => forum.words)),
      own: eitherOf(all.map(({ forum }) => forum.own)),
    },
    headFields: new Map(all.flatMap(({ headFields }) => [...headFields])),
    bodies: words(({ bodies }) => bodies),
    labels: words(({ labels }) => labels),
    publisherWords: words(({ publisherWords }) => publisherWords),
    notices: all.flatMap(({ notices }) => notices),
    lines: all.flatMap(({ lines }) => lines),
  };
}

function eitherOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), patterns[0]?.flags);
}
