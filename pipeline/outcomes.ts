import type { VFile } from 'vfile';
import { messagesOf } from '../stages/messages.ts';
import { EXTRACTED_ENDING } from '../stages/extract/content.ts';
import { isPacked } from '../stages/formats.ts';
import type {
  BriefedDocument,
  MadeDocument,
  MadeWith,
  ManifestSource,
  PlannedBrief,
  PlannedRun,
} from './document.ts';
import { createInOrder } from './making/in-order.ts';
import type { Checker } from './output/check.ts';
import { createTally, type FileOutcome } from './report/result.ts';

/** Gathers what became of the documents of a run. */
export interface Outcomes {
  /** The messages on a file that is no document: a folder, a link, the manifest. */
  readonly report: (file: VFile) => void;
  /**
   * What became of a document, in any order.
   * @param place in the plan, from 0
   * @param made called when all documents before it are known
   */
  readonly put: (place: number, planned: PlannedBrief, made: () => MadeDocument) => void;
  /** Gathers what was put behind a place that never came. No document may be put after it. */
  readonly end: () => void;
  /** In the order of the plan; complete after `end`. */
  readonly sources: readonly ManifestSource[];
  /** Of all that was gathered so far. */
  readonly total: ReturnType<typeof createTally>['total'];
}

export function createOutcomes(
  { settings, observer }: PlannedRun,
  madeWith: MadeWith,
  checker: Checker | undefined,
): Outcomes {
  const sources: ManifestSource[] = [];
  const tally = createTally(settings.severity);
  const inOrder = createInOrder();
  const gather = (planned: PlannedBrief, document: MadeDocument): void => {
    sources.push(manifestSource(planned, document, madeWith));
    tally.add(document.file, outcomeOf(planned, document));
    if (document.comparison) checker?.add(document.comparison);
  };
  return {
    report: (file) => tally.add(file),
    put: (place, planned, made) => {
      inOrder.put(place, () => gather(planned, made()));
      observer.advance?.();
    },
    end: inOrder.end,
    sources,
    total: tally.total,
  };
}

function outcomeOf({ path, stem }: PlannedBrief, document: BriefedDocument): FileOutcome {
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

function manifestSource(
  { path, location }: PlannedBrief,
  { file, sha256, corrections, outputs, failure }: BriefedDocument,
  madeWith: MadeWith,
): ManifestSource {
  const messages = failure === undefined ? messagesOf(file) : [];
  return { path, location, sha256, corrections, outputs, messages, failure, ...madeWith };
}
