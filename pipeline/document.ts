import type { VFile } from 'vfile';
import type { Fingerprint } from './files/fingerprints.ts';
import type { UnreadFiles } from './inputs/unread.ts';
import type { StoredMessage } from './messages/stored.ts';
import type { Settings } from './settings/schema.ts';

/** What a run does besides making briefs. */
export interface RunMode {
  /** Compare with what stands; write nothing. */
  readonly check: boolean;
  /** Make the briefs of unchanged documents too. */
  readonly force: boolean;
  /** Remove stale outputs. */
  readonly prune: boolean;
  /** Where documents may be made besides the main thread; without, nowhere. */
  readonly workers?: Workers;
}

/** Where documents may be made besides the main thread. */
export interface Workers {
  /** The module that a worker runs. */
  readonly module: URL;
  /** Small documents of fewer bytes together are made in the main thread, which no limit reaches. */
  readonly fromBytes: number;
  /** How much memory each worker may use for its values. */
  readonly mebibytes: number;
}

/** Who watches a run. */
export interface RunObserver {
  /** Called once, when the documents are known: how many steps there will be. */
  readonly start?: (steps: number) => void;
  /** Called at the end of each step. */
  readonly advance?: () => void;
  /** Stops the run after the documents at hand; those that take longer are not ended. */
  readonly signal?: AbortSignal;
  /** Hashes files: for runs one after the other, one that remembers. */
  readonly fingerprint?: Fingerprint;
}

/** What a brief depends on besides its document. */
export interface MadeWith {
  readonly version: string;
  /** The hash of the settings. */
  readonly settings: string;
}

/** A document to read. */
export interface Input {
  /** The absolute path of its file. */
  readonly file: string;
  /** Relative to its input folder, with `/`: the same wherever the run is started. */
  readonly path: string;
}

/** A document to read, and where its brief goes. */
export interface PlannedBrief extends Input {
  /** The outputs without extension, relative to the output folder, with `/`. */
  readonly stem: string;
  /** From the folder of the brief to the source, `/` between its parts, each percent-encoded. */
  readonly href: string;
  /** From the output folder to the source, with `/`. */
  readonly location: string;
}

/** A run before its first document is read: all that is decided by then. */
export interface PlannedRun {
  readonly settings: Settings;
  /** The absolute current directory. */
  readonly cwd: string;
  readonly observer: RunObserver;
  readonly mode: RunMode;
  /** Files in the folders of the run that are of a kind that is not read. */
  readonly unread: UnreadFiles | undefined;
  /** In the order of the manifest. */
  readonly planned: readonly PlannedBrief[];
}

/** What became of one document. */
export interface BriefedDocument {
  readonly file: VFile;
  readonly bytes: number;
  readonly sha256: string | null;
  /** Of its corrections file; undefined where there is none, or it cannot be read. */
  readonly corrections: string | undefined;
  readonly outputs: readonly ManifestOutput[];
  /** How many of its files were new or had changed. */
  readonly changed: number;
  /** Nothing was done, because nothing had changed since its brief was made. */
  readonly isUnchanged: boolean;
  readonly failure: Failure | undefined;
  /** Of a file of many documents: how many it holds, and how many of these have no brief. */
  readonly records?: { readonly records: number; readonly failed: number };
}

/** A document whose brief must be made. */
export interface ChangedDocument {
  /** In the plan, from 0. */
  readonly place: number;
  readonly planned: PlannedBrief;
  /** Its size as the folder says; 0 where it cannot be read. */
  readonly bytes: number;
  /** The size of its corrections file; 0 where there is none. */
  readonly corrections: number;
}

/** A document to make the brief of. */
export interface DocumentToMake {
  readonly planned: PlannedBrief;
  /** The path that its messages show. */
  readonly name: string;
  /** Those of its outputs that the program is known to have written. */
  readonly known: readonly KnownOutput[];
}

/** What became of a document, and where briefs are compared, in what it differs. */
export interface MadeDocument extends BriefedDocument {
  readonly comparison?: Comparison;
}

/** Why a document has no brief, or none of its present state. */
export interface Failure {
  readonly ruleId: string;
  readonly line: number | null;
  readonly reason: string;
}

/** An output file, its path relative to the output folder. */
export interface ManifestOutput {
  readonly path: string;
  readonly sha256: string;
}

/** An output that the program is known to have written. */
export interface KnownOutput {
  readonly path: string;
  /** Of its bytes; null where what stands there now may be replaced, whatever it is. */
  readonly sha256: string | null;
}

/** A file that is made of all briefs together, its path relative to the output folder. */
export interface OverviewOutput {
  readonly path: string;
  /** Of its lines that belong to no document; what belongs to one is in `rows` of its source. */
  readonly frame?: string | undefined;
  /** Of its bytes, as manifests of version 1 and the journal have it. */
  readonly sha256?: string | undefined;
}

/** What is known of one source. */
export interface ManifestSource {
  /** Relative to its input folder. */
  readonly path: string;
  /** From the output folder to the source. */
  readonly location: string;
  /** Of the bytes; null where they could not be read, or a worker did not end. */
  readonly sha256: string | null;
  /** Of the bytes of its corrections file, if there is one. */
  readonly corrections?: string | undefined;
  /** With a failure: outputs of an earlier state that still stand. In code-unit order of path. */
  readonly outputs: readonly ManifestOutput[];
  /** The messages on it when its brief was made, failures apart. */
  readonly messages?: readonly StoredMessage[] | undefined;
  readonly failure?: Failure | undefined;
  /** What an overview says of it, by table: the length and the hash of its rows there. */
  readonly rows?: Readonly<Record<string, string>> | undefined;
  /** The version and settings hash it was made with. */
  readonly version: string;
  readonly settings: string;
}

/** What was written of a brief. */
export interface WrittenBrief {
  readonly outputs: readonly ManifestOutput[];
  /** How many files were new or had changed. */
  readonly changed: number;
}

/** An output that is not what a run would write. */
export interface Difference {
  /** Relative to the output folder. */
  readonly path: string;
  readonly kind: 'missing' | 'changed' | 'stale';
  /** Some lines of a unified patch from what stands to what a run would write; may be empty. */
  readonly patch: string;
}

/** What was found of some files, as plain values. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** What the files that differ would hold, by path. */
  readonly contents: ReadonlyMap<string, string>;
}
