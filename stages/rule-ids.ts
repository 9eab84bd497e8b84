import type { VFile } from 'vfile';

/**
 * The kinds of messages that stages put on the file of a document. What each means, how grave it is
 * and what to do about it says `pipeline/messages/rules.ts`, which must have a row for each.
 */
export type StageRuleId =
  | 'ambiguous-speaker'
  | 'attachment-left-out'
  | 'binary-file'
  | 'charset-guessed'
  | 'document-damaged'
  | 'document-encrypted'
  | 'document-scanned'
  | 'empty-document'
  | 'file-too-large'
  | 'format-not-read'
  | 'front-matter-invalid'
  | 'html-too-complex'
  | 'markdown-too-complex'
  | 'mojibake'
  | 'reader-missing'
  | 'repeated-text'
  | 'stale-correction'
  | 'unattributed-quotation'
  | 'unpaired-quotation-mark'
  | 'unsupported-language';

/** What a message says besides its reason and its rule. */
export interface MessageDetails {
  readonly place?: VFile['messages'][number]['place'];
  readonly cause?: Error;
}

/** The second argument of `file.message` and `file.fail`, whatever list of rules goes with it. */
export function optionsOfRule<Id extends string>(ruleId: Id, details: MessageDetails = {}) {
  return { ...details, ruleId, source: 'verbatim' };
}

/** The second argument of `file.message` and `file.fail` for a message of a stage. */
export const byRule = optionsOfRule<StageRuleId>;
