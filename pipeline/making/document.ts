import type { MediaType } from '../../stages/document.ts';
import { createBriefer } from '../../stages/index.ts';
import type { DocumentFrequencies } from '../../stages/score/terms/document-frequencies.ts';
import { briefDocument, type Deliver } from './brief.ts';
import { stageSettings, type StageChoices } from '../settings/for-stages.ts';
import type { RecordSettings } from '../settings/schema.ts';
import { writeBrief } from '../output/write-brief.ts';
import { createFolderMaker } from '../files/write-file.ts';
import { noteOutputs } from '../output/journal.ts';
import type { DocumentToMake, MadeDocument, ManifestOutput } from '../document.ts';

/** What making a brief goes by, the same for all documents of a run: plain values, to be sent. */
export interface MakerSettings extends StageChoices {
  readonly records: RecordSettings;
  /** Those of the documents of the run. */
  readonly mediaTypes: readonly MediaType[];
  /** Of corpus mode; undefined for those that ship with the program. */
  readonly frequencies: DocumentFrequencies | undefined;
  /** The absolute output folder. */
  readonly output: string;
  /** Compare with what stands; write nothing. */
  readonly check: boolean;
  /** The processes of killed runs, whose half written files are removed. */
  readonly killed: readonly number[];
}

export type DocumentMaker = (document: DocumentToMake) => Promise<MadeDocument>;

/** Makes the function that does everything for one document: reads it, briefs it and writes that. */
export async function createDocumentMaker(settings: MakerSettings): Promise<DocumentMaker> {
  const { maxBytes, mediaTypes, frequencies, output, check } = settings;
  const brief = createBriefer(await stageSettings(settings, mediaTypes, frequencies));
  const makeFolder = createFolderMaker(output, settings.killed);
  const note = (outputs: readonly ManifestOutput[]): void => noteOutputs(output, outputs);
  // What compares texts is loaded only where some are compared.
  const checking = check ? await import('../output/check.ts') : undefined;
  return async ({ planned, name, known }) => {
    if (checking) {
      const { compareBrief, comparison } = checking.createChecker(output, known);
      const made = await briefDocument(planned, name, brief, maxBytes, compareBrief);
      return { ...made, comparison };
    }
    const folder = { path: output, known, makeFolder, note };
    const deliver: Deliver = (own, files, file) => writeBrief(own, files, folder, file);
    return briefDocument(planned, name, brief, maxBytes, deliver);
  };
}
