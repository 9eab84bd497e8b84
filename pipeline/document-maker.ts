import type { SummaryLength } from '../stages/select/index.ts';
import { BACKGROUND, createBriefer, loadParsers } from '../stages/index.ts';
import type { QuotationSettings } from '../stages/quotes/settings.ts';
import type { DocumentFrequencies } from '../stages/score/document-frequencies.ts';
import { briefDocument, type BriefedDocument, type Deliver } from './brief-document.ts';
import { createChecker, type Comparison } from './check.ts';
import type { PlannedBrief } from './output-paths.ts';
import { writeBrief } from './write-brief.ts';
import { createFolderMaker } from './write-file.ts';

/** What making a brief goes by, the same for all documents of a run: plain values, to be sent. */
export interface MakerSettings {
  readonly maxBytes: number;
  readonly length: SummaryLength;
  readonly quotes: QuotationSettings;
  readonly annotations: boolean;
  /** Whether any document of the run is HTML. */
  readonly html: boolean;
  /** Of corpus mode; undefined for those that ship with the program. */
  readonly frequencies: DocumentFrequencies | undefined;
  /** The absolute output folder. */
  readonly output: string;
  /** Compare with what stands; write nothing. */
  readonly check: boolean;
}

/** A document to make the brief of. */
export interface DocumentToMake {
  readonly planned: PlannedBrief;
  /** The path that its messages show. */
  readonly name: string;
  /** Those of its outputs that the manifest says the program wrote. */
  readonly known: readonly string[];
}

/** What became of a document, and where briefs are compared, in what it differs. */
export interface MadeDocument extends BriefedDocument {
  readonly comparison?: Comparison;
}

export type DocumentMaker = (document: DocumentToMake) => MadeDocument;

/** Makes the function that does everything for one document: reads it, briefs it and writes that. */
export async function createDocumentMaker(settings: MakerSettings): Promise<DocumentMaker> {
  const { maxBytes, length, quotes, annotations, frequencies, output, check } = settings;
  const brief = createBriefer({
    read: { maxBytes },
    parse: await loadParsers(settings.html ? ['.html'] : []),
    score: { documentFrequencies: frequencies ?? BACKGROUND },
    quotes,
    select: { length },
    compose: { annotations },
  });
  const makeFolder = createFolderMaker(output);
  return ({ planned, name, known }) => {
    if (check) {
      const { compareBrief, comparison } = createChecker(output);
      return { ...briefDocument(planned, name, brief, maxBytes, compareBrief), comparison };
    }
    const folder = { path: output, isKnown: (path: string) => known.includes(path), makeFolder };
    const deliver: Deliver = (own, files, file) => writeBrief(own, files, folder, file);
    return briefDocument(planned, name, brief, maxBytes, deliver);
  };
}
