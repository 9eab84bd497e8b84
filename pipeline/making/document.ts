import { createBriefer, type DocumentFrequencies } from '../../stages/api.ts';
import { briefDocument, type Deliver } from './brief.ts';
import type { RecordSettings, Settings } from '../settings/schema.ts';
import { writeBrief } from '../output/write-brief.ts';
import { createFolderMaker } from '../files/folders.ts';
import { noteOutputs } from '../output/journal.ts';
import type { DocumentToMake, MadeDocument, ManifestOutput } from '../document.ts';

/** What the settings of a run say of briefs, whoever makes them. */
type BriefSettings = Pick<
  Settings,
  'maxBytes' | 'length' | 'genre' | 'quotes' | 'annotations' | 'html'
>;

/** What making a brief goes by, the same for all documents of a run: plain values, to be sent. */
export interface MakerSettings extends BriefSettings {
  readonly records: RecordSettings;
  /** Of corpus mode; undefined for those that ship with the program. */
  readonly documentFrequencies: DocumentFrequencies | undefined;
  /** The absolute output folder. */
  readonly output: string;
  /** Compare with what stands; write nothing. */
  readonly check: boolean;
  /** The processes of killed runs, whose half written files are removed. */
  readonly killed: readonly number[];
}

/** @param beforeWriting called once all is made, before the first file of a brief is written */
export type DocumentMaker = (
  document: DocumentToMake,
  beforeWriting?: () => void,
) => Promise<MadeDocument>;

/** Makes the function that does everything for one document: reads it, briefs it and writes that. */
export async function createDocumentMaker(settings: MakerSettings): Promise<DocumentMaker> {
  const { maxBytes, output, check } = settings;
  const briefer = createBriefer(settings);
  const makeFolder = createFolderMaker(output, settings.killed);
  const note = (outputs: readonly ManifestOutput[]): void => noteOutputs(output, outputs);
  // What compares texts is loaded only where some are compared.
  const checking = check ? await import('../output/check.ts') : undefined;
  return async (document, beforeWriting) => {
    const { known } = document;
    if (checking) {
      const { compareBrief, comparison } = checking.createChecker(output, known);
      const made = await briefDocument(document, briefer, maxBytes, compareBrief);
      return { ...made, comparison };
    }
    const folder = { path: output, known, makeFolder, note };
    const deliver: Deliver = (own, files, file) => {
      beforeWriting?.();
      return writeBrief(own, files, folder, file);
    };
    return briefDocument(document, briefer, maxBytes, deliver);
  };
}
