/** UTF-16 code units: what is longer is no display quotation. */
const LONGEST = 500;
/** So many words in a row are there twice by no chance. */
const FEWEST_WORDS = 5;
/** So many words in large type with the marks of a sentence are said by somebody. */
const FEWEST_SPOKEN = 4;
/** A document with more of them has something else set large. */
const MOST_ASKED = 500;
const OPENS_QUOTATION = /^["“«„]/;
const SENTENCE = /^["“«„'‘]?\p{Lu}.*[.!?…]["”»’']*$/u;
const OTHER_SIGNS = /[^\p{L}\p{N}]+/gu;

/** What words in large or other type are: the words of the text again, words of somebody, or neither. */
export type Display = 'repeated' | 'spoken' | null;

/**
 * Makes the function that tells a display quotation from a headline.
 * @param body the paragraphs in the type of the body
 */
export function createDisplayFinder(body: readonly string[]): (words: string) => Display {
  const text = ` ${body.map(plain).join(' ')} `;
  let asked = 0;
  return (words) => {
    const own = plain(words);
    const count = own.split(' ').length;
    if (words.length > LONGEST || count < FEWEST_SPOKEN) return null;
    asked += 1;
    if (count >= FEWEST_WORDS && asked <= MOST_ASKED && text.includes(` ${own} `))
      return 'repeated';
    if (OPENS_QUOTATION.test(words) && /["”»]/.test(words.slice(1))) return 'spoken';
    return count >= FEWEST_WORDS * 2 && SENTENCE.test(words) ? 'spoken' : null;
  };
}

function plain(words: string): string {
  return words.toLowerCase().replace(OTHER_SIGNS, ' ').trim();
}
