import { diffArrays } from 'diff';
import type { WordChange } from '../comparison.ts';

/** Beyond so many words in and out, two texts count as having nothing in common. */
const MOST_EDITS = 1000;
const IN_WORD = /^(?:[\p{L}\p{N}\p{M}]{2}|.\p{M})$/u;
const LOW_SURROGATE = /^[\uDC00-\uDFFF]/;
const AT_INNER_MARK = /^[\p{L}\p{N}\p{M}][.,:’'-][\p{L}\p{N}]$/u;

/** Words that stay, or words that were replaced by others. */
interface Stretch {
  readonly same: string;
  readonly gone: string;
  readonly added: string;
}

/**
 * The way from one wording to another, word by word, by the algorithm of Myers (1986). Words are
 * what stands between spaces; marks at their edges that stay the same are set apart.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  if (before === after) return [{ kind: 'same', text: before }];
  // Split, an empty text would have one word.
  if (before === '') return [{ kind: 'added', text: after }];
  if (after === '') return [{ kind: 'gone', text: before }];
  const stretches = stretchesOf(before, after);
  const texts = stretches.flatMap((stretch, index): WordChange[] => {
    const isLast = index === stretches.length - 1;
    const { same, gone, added } = stretch;
    if (same !== '') {
      // Where words only go or only come, the space that goes or comes with them is theirs.
      const opens = index > 0 && isReplaced(stretches[index - 1]) ? ' ' : '';
      const closes =
        isLast || (index === stretches.length - 2 && !isReplaced(stretches[index + 1]));
      return [{ kind: 'same', text: `${opens}${same}${closes ? '' : ' '}` }];
    }
    if (isReplaced(stretch)) return replacement(gone, added);
    const text = gone + added;
    const kind = gone === '' ? 'added' : 'gone';
    return [{ kind, text: isLast ? ` ${text}` : `${text} ` }];
  });
  return joined(texts);
}

function stretchesOf(before: string, after: string): readonly Stretch[] {
  const parts = diffArrays(before.split(' '), after.split(' '), { maxEditLength: MOST_EDITS });
  if (!parts) return [{ same: '', gone: before, added: after }];
  const stretches: Stretch[] = [];
  for (const { added, removed, value } of parts) {
    const text = value.join(' ');
    const last = stretches.at(-1);
    if (!added && !removed) stretches.push({ same: text, gone: '', added: '' });
    else if (last && last.same === '') {
      stretches[stretches.length - 1] = { ...last, [added ? 'added' : 'gone']: text };
    } else stretches.push({ same: '', gone: '', added: '', [added ? 'added' : 'gone']: text });
  }
  return stretches;
}

function isReplaced(stretch: Stretch | undefined): boolean {
  return stretch !== undefined && stretch.gone !== '' && stretch.added !== '';
}

/** Words for words, without what both have at their edges: marks, or a word before a new mark. */
function replacement(gone: string, added: string): WordChange[] {
  const shorter = Math.min(gone.length, added.length);
  let start = 0;
  while (start < shorter && gone[start] === added[start]) start += 1;
  while (isInWord(gone, start) || isInWord(added, start)) start -= 1;
  let end = 0;
  while (end < shorter - start && gone.at(-1 - end) === added.at(-1 - end)) end += 1;
  while (isInWord(gone, gone.length - end) || isInWord(added, added.length - end)) end -= 1;
  return [
    { kind: 'same', text: gone.slice(0, start) },
    { kind: 'gone', text: gone.slice(start, gone.length - end) },
    { kind: 'added', text: added.slice(start, added.length - end) },
    { kind: 'same', text: gone.slice(gone.length - end) },
  ];
}

/** Whether a place is inside a word such as `3,500` or `don’t`, or inside a character. */
function isInWord(text: string, place: number): boolean {
  return (
    LOW_SURROGATE.test(text.slice(place)) ||
    IN_WORD.test(text.slice(place - 1, place + 1)) ||
    AT_INNER_MARK.test(text.slice(Math.max(0, place - 2), place + 1)) ||
    AT_INNER_MARK.test(text.slice(Math.max(0, place - 1), place + 2))
  );
}

/** Without empty texts; neighbours of one kind as one. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  for (const { kind, text } of changes) {
    const last = result.at(-1);
    if (text === '') continue;
    if (last?.kind === kind) result[result.length - 1] = { kind, text: last.text + text };
    else result.push({ kind, text });
  }
  return result;
}
