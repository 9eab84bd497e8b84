import type { VFile } from 'vfile';
import { folded } from '../text/white-space.ts';
import type { Corrections, TextQuoteSelector } from './schema.ts';
import { byRule } from '../rule-ids.ts';

/** Says why a correction is not applied. @param line of the correction, in its file */
export type Refuse = (line: number, why: string) => void;

const SHOWN = 60;

/** Each refusal is a message `stale-correction` on the file of the document. */
export function createRefusals(file: VFile, { path }: Corrections): Refuse {
  return (line, why) => {
    const reason = `The correction in \`${path}\`, line ${line}, is not applied: ${why}`;
    file.message(reason, byRule('stale-correction'));
  };
}

/**
 * Why a selector selects nothing, or too much.
 * @param found how many things it selects
 * @param isInText whether its words stand in the document, in their context
 * @param what it should select
 */
export function whyNot(
  { exact, prefix, suffix }: TextQuoteSelector,
  found: number,
  isInText: boolean,
  what: string,
): string {
  if (found > 1) {
    return `${shown(exact)} stands ${found} times; tell it by a longer \`prefix\` or \`suffix\``;
  }
  if (isInText) return `no ${what} has just the words ${shown(exact)}; look at the brief again`;
  const context = [...(prefix ? ['prefix'] : []), ...(suffix ? ['suffix'] : [])].join(' and ');
  const after = context === '' ? '' : ` with this ${context}`;
  return `the document has no ${shown(exact)}${after}; correct or remove the entry`;
}

/** The first words, in grave accents, as messages have what is not theirs. */
function shown(text: string): string {
  const words = folded(text).replaceAll('`', "'");
  return `\`${words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words}\``;
}
