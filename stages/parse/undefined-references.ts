import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Extension } from 'micromark-util-types';
import type { Processor } from 'unified';

/**
 * `[words][name]` and `[words][]` as people write links whose definitions lie in a file that they
 * include. In labels no brackets; nothing that is an index of code or an option of a command.
 */
const REFERENCE =
  /(?<![\p{L}\p{N}\])])\[(?<label>[^[\]\n]{2,120}(?:\n[^[\]\n]{1,120})?)\]\[(?<name>[^[\]\n]{0,80})\]/gu;
/** Two letters, one of them small, make words; `[1][2]` are notes and `[FILE][DIR]` is none. */
const SMALL_LETTER = /\p{Ll}/u;
const TWO_LETTERS = /\p{L}\P{L}*\p{L}/u;
/** More are no text. */
const MOST = 1000;

/** The names of the references of a text that may have no definition, as CommonMark compares them. */
export function referenceNames(text: string): readonly string[] {
  if (!text.includes('][')) return [];
  const names = new Set<string>();
  for (const { groups } of text.matchAll(REFERENCE)) {
    const { label = '', name = '' } = groups ?? {};
    if (!SMALL_LETTER.test(label) || !TWO_LETTERS.test(label)) continue;
    if (name !== '' && !/\p{L}/u.test(name)) continue;
    names.add(normalizeIdentifier(name === '' ? label : name));
    if (names.size === MOST) break;
  }
  return [...names];
}

/**
 * Makes references without a definition links all the same: who reads them in their place sees the
 * words alone.
 * @param names as `referenceNames` gives them
 */
// oxlint-disable-next-line oxc/no-this-in-exported-function -- how unified hands the processor to its plugins
export function defineReferences(this: Processor, names: readonly string[]): void {
  // oxlint-disable-next-line oxc/no-this-in-exported-function -- see above
  const data = this.data();
  const known: Extension[] = (data.micromarkExtensions ??= []);
  known.push({
    // Tried before any other flow at the start of the document, and never takes anything.
    flow: {
      null: {
        tokenize(_effects, _ok, nok) {
          const { defined } = this.parser;
          if (!isDefined(defined, names)) defined.push(...names);
          return nok;
        },
      },
    },
  });
}

function isDefined(defined: readonly string[], names: readonly string[]): boolean {
  const [first] = names;
  return first === undefined || defined.includes(first);
}
