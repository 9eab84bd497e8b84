import { VFile } from 'vfile';
import { byRule } from '../../messages/rules.ts';

/** Why an overview file is not written. */
export interface Kept {
  /** To end a sentence: of one that was edited, about the file. */
  readonly why: string;
  /** A person has edited what the program wrote there. */
  readonly isEdited: boolean;
}

/** A message on an overview file that is not written. */
export function keptReport(path: string, { why, isEdited }: Kept): VFile {
  const file = new VFile({ path });
  if (isEdited) file.message(`The overview ${why}`, byRule('output-edited'));
  else file.info(`The overview is not written here: ${why}`, byRule('overview-not-written'));
  return file;
}
