/** Lines of one depth of quotation: how many `>` stood before each, and the lines without them. */
export interface QuotedLines {
  readonly depth: number;
  readonly lines: readonly string[];
}

const MARKS = /^(?:[ \t]?>){1,100}/;
const SIGNATURE = '-- ';

/**
 * The lines of a mail by the depth at which they are quoted.
 * @param isFlowed whether a space at the end of a line says that it goes on in the next one
 *   (https://www.rfc-editor.org/rfc/rfc3676)
 */
export function quotedLines(text: string, isFlowed: boolean): readonly QuotedLines[] {
  const runs: { depth: number; lines: string[] }[] = [];
  let goesOn = false;
  for (const written of text.split(/\r\n?|\n/)) {
    const marks = MARKS.exec(written)?.[0] ?? '';
    const depth = marks.split('>').length - 1;
    const rest = written.slice(marks.length);
    const line = depth > 0 || isFlowed ? rest.replace(/^ /, '') : rest;
    const last = runs.at(-1);
    if (last?.depth !== depth) runs.push({ depth, lines: [line] });
    else if (goesOn) last.lines.push(`${last.lines.pop() ?? ''}${line}`);
    else last.lines.push(line);
    goesOn = isFlowed && line.endsWith(' ') && line !== SIGNATURE;
  }
  return runs;
}
