/** Splits documents into so many parts, in code-unit order of their names, and tells each its part. */
export function foldsOf(documents: Iterable<string>, parts: number): (document: string) => number {
  const names = [...new Set(documents)].toSorted();
  const foldOf = new Map(names.map((name, index) => [name, index % parts]));
  return (document) => foldOf.get(document) ?? 0;
}
