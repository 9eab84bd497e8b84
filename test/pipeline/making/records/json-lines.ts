import type { Project } from '../../project.ts';

/** The text of a short document with one quotation. */
export const MAYOR = '“We will open the bridge,” said Ann Lee, the mayor of Valmer.\n';

/** A file of JSON Lines with these records. */
export function jsonLines(...records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** The objects of a file of JSON Lines in a project. */
export function linesOf(project: Project, path: string): readonly unknown[] {
  const lines = project.read(path).split('\n').slice(0, -1);
  return lines.map((line): unknown => JSON.parse(line));
}
