/** UTF-16 code units: what is longer is no display quotation. */
const LONGEST = 500;
/** So many words in a row are there twice by no chance. */
const FEWEST_WORDS = 5;
/** Fewer without the mark of a sentence may be a heading that the text takes up: `The lane to the dam`. */
const FEWEST_UNENDED = 8;
/** So many words in large type with the marks of a sentence are said by somebody. */
const FEWEST_SPOKEN = 4;
/** A document with more of them has something else set large. */
const MOST_ASKED = 500;
const OPENS_QUOTATION = /^["“«„]/;
const SENTENCE = /^["“«„'‘]?\p{Lu}.*[.!?…]["”»’']*$/u;
const ENDS_SENTENCE = /[.!?…”"»]$/u;
const OTHER_SIGNS = /[^\p{L}\p{N}]+/gu;

/** What words in large or other type are: the words of the text again, words of somebody, or neither. */
export type Display = 'repeated' | 'spoken' | null;

/**
 * Makes the function that tells a display quotation from a headline.
 * @param body the paragraphs in the type of the body
 */
export function createDisplayFinder(body: readonly string[]): (words: string) => Display {
  const written = ` ${body.map(withoutSigns).join(' ')} `;
  const text = written.toLowerCase();
  let asked = 0;
  return (words) => {
    const own = plain(words);
    const count = own.split(' ').length;
    if (words.length > LONGEST || count < FEWEST_SPOKEN) return null;
    asked += 1;
    // The first words of a display quotation open a sentence of the text, those of a heading seldom.
    const isWhole = count >= FEWEST_UNENDED || ENDS_SENTENCE.test(words);
    const [within, wanted] = isWhole ? [text, own] : [written, withoutSigns(words)];
    if (count >= FEWEST_WORDS && asked <= MOST_ASKED && within.includes(` ${wanted} `))
      return 'repeated';
    if (OPENS_QUOTATION.test(words) && /["”»]/.test(words.slice(1))) return 'spoken';
    return count >= FEWEST_WORDS * 2 && SENTENCE.test(words) ? 'spoken' : null;
  };
}

function plain(words: string): string {
  return withoutSigns(words).toLowerCase();
}

function withoutSigns(words: string): string {
  return words.replace(OTHER_SIGNS, ' ').trim();
}
