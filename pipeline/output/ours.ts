import { hash } from 'node:crypto';
import type { KnownOutput, ManifestOutput } from '../document.ts';

/**
 * Whether a file is as the program wrote it. Git may have given its lines other ends when it checked
 * it out.
 * @param known what the program has written
 * @returns undefined where nothing is known of it
 */
export function isAsWritten(
  path: string,
  text: string,
  known: readonly KnownOutput[],
): boolean | undefined {
  const hashes = known.filter((each) => each.path === path).map(({ sha256 }) => sha256);
  if (hashes.length === 0) return undefined;
  if (hashes.includes(null) || hashes.includes(hash('sha256', text))) return true;
  const plain = text.replaceAll('\r\n', '\n');
  return [plain, plain.replaceAll('\n', '\r\n')].some((each) =>
    hashes.includes(hash('sha256', each)),
  );
}

/** What to do about an output that a person has edited. */
export const KEPT =
  'was edited since the program wrote it and is kept: move it elsewhere, or replace it with --force';

/** Says what is known of some outputs. */
export type KnownOutputs = (paths: readonly string[]) => readonly KnownOutput[];

/**
 * Makes the function that says what is known of some outputs.
 * @param written all that the program is known to have written
 * @param force they may be replaced though somebody has edited them
 */
export function createKnown(
  written: readonly ManifestOutput[],
  force: boolean,
): KnownOutputs {
  const known = new Map<string, KnownOutput[]>();
  for (const { path, sha256 } of written) {
    const output = { path, sha256: force ? null : sha256 };
    const others = known.get(path);
    if (others === undefined) known.set(path, [output]);
    else others.push(output);
  }
  return (paths) => paths.flatMap((path) => known.get(path) ?? []);
}
