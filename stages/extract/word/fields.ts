/**
 * Follows complex fields, whose code stands between a `begin` and a `separate` and is no text, and
 * whose result stands behind it up to an `end`. They may stand in each other.
 */
export function createFields() {
  const inCode: boolean[] = [];
  let codes = 0;
  return {
    mark: (type: string): void => {
      if (type === 'begin') {
        inCode.push(true);
        codes += 1;
      } else if (type === 'separate' && inCode.at(-1) === true) {
        inCode[inCode.length - 1] = false;
        codes -= 1;
      } else if (type === 'end' && inCode.pop() === true) codes -= 1;
    },
    isInCode: (): boolean => codes > 0,
  };
}
