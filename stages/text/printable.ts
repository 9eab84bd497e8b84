/**
 * Control and format characters that could move the cursor, recolour or reorder a terminal; and what
 * the log of GitHub Actions obeys, on standard error as well: a line that begins with `::`, and
 * `##[` anywhere. https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
const active =
  // oxlint-disable-next-line no-control-regex -- they are what it is for
  /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]|:(?=:)(?<=^\s*:)|#(?=\[)(?<=##)/g;

/**
 * Makes text from a file name or a document inert for a terminal and a log: what would act on it is
 * shown as an escape such as `\x1b`. Line breaks too, so that a name cannot forge a line of its own.
 */
export function printable(text: string): string {
  return text.replace(active, (character) => {
    const code = character.charCodeAt(0);
    if (code === 0x0a) return String.raw`\n`;
    if (code === 0x09) return ' ';
    const digits = code.toString(16);
    return code < 0x100 ? String.raw`\x` + digits.padStart(2, '0') : String.raw`\u` + digits;
  });
}

/** Inert text in backticks, to stand in a sentence. */
export function quoted(text: string): string {
  return `\`${printable(text)}\``;
}
