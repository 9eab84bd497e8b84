/**
 * Makes the function that gives columns of 32-bit numbers, all 0. They lie in one piece of memory: to
 * get a piece takes longer than to fill it.
 * @param count how many columns may be asked for
 * @param size of each, in numbers
 */
export function createColumns(count: number, size: number): () => Int32Array {
  const memory = new ArrayBuffer(count * size * Int32Array.BYTES_PER_ELEMENT);
  let given = 0;
  return () => {
    const column = new Int32Array(memory, given * size * Int32Array.BYTES_PER_ELEMENT, size);
    given += 1;
    return column;
  };
}
