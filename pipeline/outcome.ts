import { EXTRACTED_ENDING } from '../stages/extract/content.ts';
import { isPacked } from '../stages/formats.ts';
import { messagesOf } from '../stages/messages.ts';
import type { MadeWith } from './output/unchanged.ts';
import type { PlannedBrief, BriefedDocument, ManifestSource } from './document.ts';

export function outcome({ path, stem }: PlannedBrief, document: BriefedDocument) {
  const { outputs, changed, bytes, isUnchanged, failure, records } = document;
  const isBriefed = failure === undefined;
  const paths = outputs.map((each) => each.path);
  const extracted = isBriefed && isPacked(path) ? stem + EXTRACTED_ENDING : undefined;
  return {
    path,
    outputs: paths,
    extracted,
    isBriefed,
    isUnchanged,
    changed,
    bytes,
    records: records?.records ?? 0,
  };
}

export function manifestSource(
  { path, location }: PlannedBrief,
  { file, sha256, corrections, outputs, failure }: BriefedDocument,
  made: MadeWith,
): ManifestSource {
  const messages = failure === undefined ? messagesOf(file) : [];
  return { path, location, sha256, corrections, outputs, messages, failure, ...made };
}
