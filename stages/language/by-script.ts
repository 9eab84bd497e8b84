import table from './scripts.json' with { type: 'json' };
import type { LanguageName } from './language.ts';

const LETTER = /\p{L}/gu;
const BEYOND_LATIN = /[\u0370-\u1dff\u3040-\ud7ff]/g;
/** Names and loan words in Latin letters stand in text of any script. */
const FEWEST_SHARE = 0.4;
/** Japanese is mostly Han characters, Chinese has no kana. */
const FEWEST_KANA = 0.05;
const KANA = /[\u3041-\u30fa]/g;
const FEWEST_OWN = 0.01;

const SCRIPTS = table.entries.map(({ script, language, name }) => ({
  script,
  code: language,
  name,
  pattern: new RegExp(`\\p{Script=${script}}`, 'gu'),
}));

/** The language of a text that is not in Latin letters; null where it is, or in no known script. */
export function scriptLanguageOf(sample: string): LanguageName | null {
  const foreign = count(sample, BEYOND_LATIN);
  if (foreign === 0 || foreign < count(sample, LETTER) * FEWEST_SHARE) return null;
  if (count(sample, KANA) >= foreign * FEWEST_KANA) return { code: 'ja', name: 'Japanese' };
  let best: (typeof SCRIPTS)[number] | undefined;
  let most = 0;
  for (const each of SCRIPTS) {
    const letters = count(sample, each.pattern);
    if (letters <= most) continue;
    best = each;
    most = letters;
  }
  if (best === undefined) return null;
  const { script, code, name } = best;
  const own = table.letters.find((each) => {
    const letters = new RegExp(`[${each.letters}]`, 'g');
    return each.script === script && count(sample, letters) >= most * FEWEST_OWN;
  });
  return own ? { code: own.language, name: own.name } : { code, name };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
