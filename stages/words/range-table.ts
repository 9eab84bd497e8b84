/** The different texts that stand in some ranges, numbered as they are met. */
export interface RangeTable {
  /**
   * The number of the text in a range; the next one where it has not been met. No string is made of
   * a range that is known.
   * @param hash of its code units, a whole number of 32 bits
   */
  readonly numberAt: (text: string, from: number, to: number, hash: number) => number;
  /** By number. */
  readonly texts: readonly string[];
}

/**
 * Makes a table with open addressing: ranges are compared by their hash, then by their code units.
 * @param room for how many texts there is room at first, a power of two
 * @param keep gives the string that is kept of a new range: itself, or a copy where the text that it
 *   is cut from must not be kept with it
 */
export function createRangeTable(room: number, keep: (range: string) => string): RangeTable {
  const texts: string[] = [];
  let hashes = new Int32Array(room);
  /** Numbers of texts + 1, by hash; 0 where there is none. At most half of it is used. */
  let slots = new Int32Array(2 * room);

  /** Doubles the table. */
  const grow = (): void => {
    const before = hashes;
    hashes = new Int32Array(2 * before.length);
    hashes.set(before);
    slots = new Int32Array(2 * slots.length);
    const mask = slots.length - 1;
    for (let number = 0; number < texts.length; number++) {
      let slot = slotOf(hashes[number] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
  };
  const numberAt = (text: string, from: number, to: number, hash: number): number => {
    const mask = slots.length - 1;
    let slot = slotOf(hash) & mask;
    for (;;) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0) break;
      if (hashes[number] === hash && isAt(texts[number] ?? '', text, from, to)) return number;
      slot = (slot + 1) & mask;
    }
    const number = texts.push(keep(text.slice(from, to))) - 1;
    hashes[number] = hash;
    slots[slot] = number + 1;
    if (texts.length === hashes.length) grow();
    return number;
  };
  return { numberAt, texts };
}

function slotOf(hash: number): number {
  return Math.imul(hash, 0x9e37_79b1) >>> 7;
}

/** Whether a text stands in a range of another. */
function isAt(own: string, text: string, from: number, to: number): boolean {
  if (own.length !== to - from) return false;
  for (let at = 0; at < own.length; at++) {
    if (own.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
  }
  return true;
}
