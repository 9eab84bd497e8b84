/** A number of things, such as `1 word` and `2 words`. */
export function quantity(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}
