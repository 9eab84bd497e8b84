import table from './stop-words.json' with { type: 'json' };

/** The languages in Latin letters that are told apart, by code. */
export const LANGUAGES: readonly { readonly code: string; readonly name: string }[] =
  Object.entries(table.languages).map(([code, { name }]) => ({ code, name }));

const NONE: readonly string[] = [];
const codesByWord = new Map<string, string[]>();
for (const [code, { words }] of Object.entries(table.languages)) {
  for (const word of words) {
    const codes = codesByWord.get(word);
    if (codes === undefined) codesByWord.set(word, [code]);
    else codes.push(code);
  }
}

/** The languages among whose most frequent words a lower-case word is. */
export function ofWord(word: string): readonly string[] {
  return codesByWord.get(word) ?? NONE;
}
