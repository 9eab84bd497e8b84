import type { ScoreRules } from '../../language/language.ts';

/** Whether a sentence speaks of a picture that the reader of a summary does not see. */
export function isOfPicture(text: string, { picture }: ScoreRules): boolean {
  return picture.hint.test(text) && picture.patterns.some((each) => each.test(text));
}
