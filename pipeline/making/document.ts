import { createBriefer, type DocumentFrequencies } from '../../stages/api.ts';
import { briefDocument, type Deliver } from './brief.ts';
import type { RecordSettings, Settings } from '../settings/schema.ts';
import { writeBrief } from '../output/write-brief.ts';
import { createFolderMaker } from '../files/write-file.ts';
import type { DocumentToMake, MadeDocument } from '../document.ts';

/** What the settings of a run say of briefs, whoever makes them. */
type BriefSettings = Pick<Settings, 'maxBytes' | 'length' | 'quotes' | 'annotations'>;

/** What making a brief goes by, the same for all documents of a run: plain values, to be sent. */
export interface MakerSettings extends BriefSettings {
  readonly records: RecordSettings;
  /** Of corpus mode; undefined for those that ship with the program. */
  readonly documentFrequencies: DocumentFrequencies | undefined;
  /** The absolute output folder. */
  readonly output: string;
  /** Compare with what stands; write nothing. */
  readonly check: boolean;
}

export type DocumentMaker = (document: DocumentToMake) => Promise<MadeDocument>;

/** Makes the function that does everything for one document: reads it, briefs it and writes that. */
export async function createDocumentMaker(settings: MakerSettings): Promise<DocumentMaker> {
  const { maxBytes, output, check } = settings;
  const briefer = createBriefer(settings);
  const makeFolder = createFolderMaker(output);
  // What compares texts is loaded only where some are compared.
  const checking = check ? await import('../output/check.ts') : undefined;
  return async (document) => {
    const { known } = document;
    if (checking) {
      const { compareBrief, comparison } = checking.createChecker(output);
      const made = await briefDocument(document, briefer, maxBytes, compareBrief);
      return { ...made, comparison };
    }
    const folder = { path: output, isKnown: (path: string) => known.includes(path), makeFolder };
    const deliver: Deliver = (own, files, file) => writeBrief(own, files, folder, file);
    return briefDocument(document, briefer, maxBytes, deliver);
  };
}
