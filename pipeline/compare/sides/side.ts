import { idfName, manifestName } from '../../output/plan.ts';

/** A file of a side that was read, or why it could not be: a clause without a full stop. */
export type ReadFile =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly reason: string };

/** One of the two states of an output folder that are compared. */
export interface Side {
  /** The folder or revision, as people know it. */
  readonly name: string;
  /**
   * The JSON files, none where there is no such folder, by path relative to the output folder, with the id that git gives to their
   * bytes: files of the same id need not be read. The empty id is like no other.
   */
  readonly files: ReadonlyMap<string, string>;
  /** Reads files of `files`, one after the other, in the order of `paths`. */
  readonly read: (paths: readonly string[]) => AsyncIterable<ReadFile>;
}

/** Dot folders and node_modules are never read by the program, so that it writes none. */
const NEVER_WRITTEN = /(?:^|\/)(?:\.|node_modules\/)/;

/** Whether a path in an output folder can be that of a brief or of the manifest. */
export function isCompared(path: string): boolean {
  return path.endsWith('.json') && path !== idfName && !NEVER_WRITTEN.test(path);
}

export function isBrief(path: string): boolean {
  return path !== manifestName;
}
