const MEGABYTE = 1_000_000;

/** A megabyte of little else than one thing. */
export function megabyteOf(unit: string, head = ''): string {
  return head + unit.repeat(Math.ceil((MEGABYTE - head.length) / unit.length));
}

/** A megabyte of things of which each is another. */
export function megabyteOfEach(unit: (index: number) => string, head = ''): string {
  const parts = [head];
  for (let length = head.length, index = 0; length < MEGABYTE; index += 1) {
    const part = unit(index);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

const SYLLABLES = 'ba co du fe gi ho ju ka lo mi nu pa ro si ta ve wo ya zu len'.split(' ');

/** A made-up word, another for each number below some thousands; the first ones are the shortest. */
export function wordOf(index: number): string {
  const more = Math.floor(index / SYLLABLES.length);
  return (more > 0 ? wordOf(more - 1) : 'n') + (SYLLABLES[index % SYLLABLES.length] ?? '');
}

/** The same with a capital. */
export function nameOf(index: number): string {
  const word = wordOf(index);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
