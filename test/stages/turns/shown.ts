import { identifiedOf } from '../documents.ts';

/** The turns of a text as `NAME (role): words of all blocks`, with the kind where it is no person. */
export function turnsIn(text: string, path = 'a.txt'): string[] {
  const { blocks, turns } = identifiedOf(text, path);
  return turns.map(({ block, end, wordsFrom, speaker }) => {
    const words = blocks
      .slice(block, end)
      .map(({ text: all }, index) => (index === 0 ? all.slice(wordsFrom) : all))
      .filter((part) => part !== '')
      .join(' / ');
    const role = speaker?.role == null ? '' : ` (${speaker.role})`;
    const kind = speaker?.kind === 'anonymous' ? ' anonymous' : '';
    return `${speaker?.name ?? 'nobody'}${role}${kind}: ${words}`;
  });
}
