import type { Cleaned } from '../document.ts';
import { pointAt } from '../text/points.ts';
import { detectLanguage } from './detect.ts';
import type { LanguageName } from './language.ts';
import { languageOf, LANGUAGES } from './languages.ts';
import { byRule } from '../rule-ids.ts';

/** How much prose tells the language. UTF-16 code units. */
const SAMPLE_LENGTH = 4096;

/**
 * Says in which language a document is where it is not English, so that the next stages go by the
 * rules of that language, or by none. A message `unsupported-language` says what cannot be done.
 */
export function findLanguage(document: Cleaned): Cleaned {
  const language = detectLanguage(sampleOf(document));
  if (language === null) return document;
  const found = { ...document, language: language.code };
  report(found, language);
  return found;
}

/** The first prose, headings apart: those may be in another language, or names. */
function sampleOf({ blocks }: Cleaned): string {
  let sample = '';
  for (const { kind, text } of blocks) {
    if (sample.length >= SAMPLE_LENGTH) break;
    if (kind !== 'heading') sample += `${text.slice(0, SAMPLE_LENGTH)} `;
  }
  return sample.slice(0, SAMPLE_LENGTH);
}

function report(document: Cleaned, { code, name }: LanguageName): void {
  const lacking = lacksOf(document);
  if (lacking.length === 0) return;
  const { blocks, text, file } = document;
  const first = blocks.find(({ kind }) => kind !== 'heading');
  const known = LANGUAGES.map((each) => each.name).join(' and ');
  const reason = `The text seems to be ${name} (\`${code}\`), and the rules of language here are ${known}: ${lacking.join(', and ')}`;
  file.message(reason, byRule('unsupported-language', { place: pointAt(text, first?.start ?? 0) }));
}

/** What is done without rules, since the language of a document has none for it. */
function lacksOf(document: Cleaned): string[] {
  const { score = null, attribution = null } = languageOf(document) ?? {};
  return [
    ...(score === null ? ['the summary goes by place and frequency alone'] : []),
    ...(attribution === null ? ['quotations are what stands between marks, without speakers'] : []),
  ];
}
