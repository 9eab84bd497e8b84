import { hash } from 'node:crypto';

/** Code hosts cut long files. */
const MOST = 200;
const FEWEST = 50;
/** A part ends, on average, so many sources after its fewest. */
const USUAL_REST = 75;

/**
 * The parts of a list that is too long for one file. Where a part begins is decided by the path of
 * its first source, so that a source that is added or removed moves no other part.
 * @param sources in code-unit order of path
 */
export function partsOf<Source extends { readonly path: string }>(
  sources: readonly Source[],
): readonly (readonly Source[])[] {
  if (sources.length <= MOST) return [sources];
  const parts: Source[][] = [];
  let part: Source[] = [];
  for (const source of sources) {
    const ends = part.length >= MOST || (part.length >= FEWEST && beginsPart(source.path));
    if (parts.length === 0 || ends) {
      part = [];
      parts.push(part);
    }
    part.push(source);
  }
  return parts;
}

function beginsPart(path: string): boolean {
  return Number.parseInt(hash('sha256', path).slice(0, 8), 16) % USUAL_REST === 0;
}
