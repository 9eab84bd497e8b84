import type { MakerSettings } from '../document.ts';
import type { Settings } from '../../settings/schema.ts';
import type {
  ChangedDocument,
  DocumentToMake,
  MadeDocument,
  PlannedBrief,
  Workers,
} from '../../document.ts';

/** What making documents goes by. */
export interface Making {
  readonly maker: MakerSettings;
  readonly limits: Pick<Settings, 'workers' | 'timeout'>;
  /** Undefined: all is made in the main thread. */
  readonly workers: Workers | undefined;
  /** No further document is begun once it is aborted. */
  readonly signal: AbortSignal | undefined;
  /** Says what is to be made of a document. */
  readonly toMake: (planned: PlannedBrief) => DocumentToMake;
  /** Takes each document when it is made, in any order. */
  readonly take: (changed: ChangedDocument, made: MadeDocument) => void;
}
