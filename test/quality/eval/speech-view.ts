import reportingWords from './reporting-words.json' with { type: 'json' };
import type { QuotationDocument } from './gold.ts';
import { scoredText, typeOfWords } from './quotation-units.ts';
import { wordsInside } from './words.ts';

const REPORTING = new RegExp(`\\b(?:${reportingWords.entries.join('|')})\\b`, 'i');
const ONLY_PUNCTUATION = /^\W*[:—–-]+\W*$/;

/**
 * The speech view of a document: indirect content whose cue is no reporting expression (beliefs,
 * hopes, intentions) is no gold any more, but neither right nor wrong.
 */
export function speechView(document: QuotationDocument): QuotationDocument {
  const text = scoredText(document.text);
  const others = document.attributions.filter(({ cue, content, embedded }) => {
    const expression = cue.map(([start, end]) => document.text.slice(start, end)).join(' ');
    if (REPORTING.test(expression) || ONLY_PUNCTUATION.test(expression)) return false;
    return embedded || typeOfWords(text, wordsInside(text.words, content)) === 'indirect';
  });
  return {
    ...document,
    attributions: document.attributions.filter((attribution) => !others.includes(attribution)),
    ignore: [...document.ignore, ...others.map(({ content }) => ({ spans: content }))],
  };
}
