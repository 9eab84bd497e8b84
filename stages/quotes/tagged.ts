import { tagTokens, type Tags } from './tagger.ts';
import { tokenTable, type TokenTable } from './tokens.ts';

/** The tokens of a text with their tags. */
export interface TaggedText {
  readonly tokens: TokenTable;
  /** Shared by all that ask: copy before changing any. */
  readonly tags: Tags;
}

/** Bounds of the memory: about 10 MB at worst. */
const MOST_TEXTS = 128;
const LONGEST_TEXT = 8192;

const remembered = new Map<string, TaggedText>();

/**
 * The tokens and tags of a block's text, remembered for a while: what finds quotations by their
 * marks and what finds them by their cues read the same blocks.
 */
export function taggedText(text: string): TaggedText {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const tokens = tokenTable(text);
  const tagged = { tokens, tags: tagTokens(tokens) };
  if (text.length <= LONGEST_TEXT) {
    if (remembered.size >= MOST_TEXTS) remembered.clear();
    remembered.set(text, tagged);
  }
  return tagged;
}
