import { LETTER, DIGIT, kindOf } from './characters.ts';

/** What a token looks like. */
export const SHAPE = { lower: 0, capitalised: 1, allCapitals: 2, number: 3, mark: 4 } as const;

export function shapeOf(text: string, from: number, to: number): number {
  const first = text.charCodeAt(from);
  if (first >= 97 && first <= 122) return SHAPE.lower;
  const kind = kindOf(first);
  if (kind === DIGIT || first === 36) return SHAPE.number;
  if (kind !== LETTER) return first === 64 ? SHAPE.capitalised : SHAPE.mark;
  const letter = text.charAt(from);
  if (letter === letter.toLowerCase()) return SHAPE.lower;
  if (to - from < 2) return SHAPE.capitalised;
  const second = text.charAt(from + 1);
  const last = text.charAt(to - 1);
  const isAll = second !== second.toLowerCase() && last !== last.toLowerCase();
  return isAll ? SHAPE.allCapitals : SHAPE.capitalised;
}
