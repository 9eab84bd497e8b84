/**
 * A report as JSON. `##[` is written with an escape, which changes no value: in a log of GitHub
 * Actions it would begin a command.
 */
export function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2).replaceAll('##[', String.raw`#\u0023[`)}\n`;
}
