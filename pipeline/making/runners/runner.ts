import type { MakerSettings } from '../document.ts';
import type { Settings } from '../../settings/schema.ts';
import type { PlannedBrief, DocumentToMake, MadeDocument } from '../../document.ts';

/** Where documents may be made besides the main thread. */
export interface Workers {
  /** The module that a worker runs. */
  readonly module: URL;
  /** Documents of fewer bytes together are made in the main thread, which no time limit reaches. */
  readonly fromBytes: number;
  /** How much memory each worker may use for its values. */
  readonly mebibytes: number;
}

/** A document whose brief must be made. */
export interface Changed {
  /** In the plan, from 0. */
  readonly place: number;
  readonly planned: PlannedBrief;
  /** Its size as the folder says; 0 where it cannot be read. */
  readonly bytes: number;
}

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
  /** Told of each document when it is made, in any order. */
  readonly settle: (changed: Changed, made: MadeDocument) => void;
}
