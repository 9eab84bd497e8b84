/** A part of a report that is shown whole or not at all. */
export interface Section {
  readonly full: string;
  /** What is shown instead where it would not fit even alone. */
  readonly short?: string;
  /** How many documents it is about. */
  readonly documents: number;
  /** Whether it goes on with the list of the section before it. */
  readonly isNextItem?: boolean;
}

/**
 * Joins the head of a report and as many of its sections, from the first, as fit.
 * @param longest in UTF-16 code units
 * @param closing the last line: how many documents are left out
 */
export function fitSections(
  head: string,
  sections: readonly Section[],
  longest: number,
  closing: (documents: number) => string,
): string {
  const total = sections.reduce((sum, { documents }) => sum + documents, 0);
  // Room for the longest closing that there can be, and for the line before it.
  const room = longest - closing(total).length - 1;
  let report = head;
  let shown = 0;
  for (const [index, { full, short, documents, isNextItem }] of sections.entries()) {
    const isLast = index === sections.length - 1;
    const limit = isLast ? longest : room;
    const alone = head.length + 1 + full.length <= room;
    const text = alone || short === undefined ? full : short;
    if (report.length + 1 + text.length > limit) break;
    report += isNextItem ? text : `\n${text}`;
    shown += documents;
  }
  return shown === total ? report : `${report}\n${closing(total - shown)}`;
}
