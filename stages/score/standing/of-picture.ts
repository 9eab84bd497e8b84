import type { ScoreRules } from '../../language/language.ts';
import { MAY_SHOW } from '../hints.ts';

/**
 * Whether a sentence speaks of a picture that the reader of a summary does not see.
 * @param hints of the sentence
 */
export function isOfPicture(text: string, hints: number, { picture }: ScoreRules): boolean {
  return (
    hints >= MAY_SHOW &&
    picture.some(({ pattern }, index) => (hints & (MAY_SHOW << index)) !== 0 && pattern.test(text))
  );
}
