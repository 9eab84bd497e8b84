import type { Cleaned } from '../document.ts';
import { pointAt } from '../text/points.ts';
import { detectLanguage } from './detect.ts';
import type { Language } from './language.ts';
import { byRule } from '../rule-ids.ts';

/** How much prose tells the language. UTF-16 code units. */
const SAMPLE_LENGTH = 4096;

/**
 * Says in which language a document is where it is not English: a message `unsupported-language`,
 * and a `language` by which the next stages leave their English rules alone.
 */
export function findLanguage(document: Cleaned): Cleaned {
  const language = detectLanguage(sampleOf(document));
  if (language === null) return document;
  report(document, language);
  return { ...document, language: language.code };
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

function report({ blocks, text, file }: Cleaned, { code, name }: Language): void {
  const first = blocks.find(({ kind }) => kind !== 'heading');
  const reason = `The text seems to be ${name} (\`${code}\`), and the rules of language here are English: the summary goes by place and frequency alone, and quotations are what stands between marks, without speakers`;
  file.message(reason, byRule('unsupported-language', { place: pointAt(text, first?.start ?? 0) }));
}
