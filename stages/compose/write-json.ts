/** Keys whose values stand on one line: what a reviewer reads, or passes over, as one thing. */
const ON_ONE_LINE: ReadonlySet<string> = new Set([
  'authors',
  'blocks',
  'corrected',
  'cue',
  'evidence',
  'mention',
  'reasons',
  'record',
  'spans',
]);
/** Keys whose value is a list of which each item stands on a line. */
const ITEM_A_LINE: ReadonlySet<string> = new Set(['keywords']);

/**
 * The JSON of a brief, made for diffs: two spaces a level, a key a line, and places, which change
 * together, on one line. Where a line ends depends on the key alone, never on a length, so that a
 * changed value changes its own line and no other.
 */
export function writeJson(value: object): string {
  return `${written(value, '', '')}\n`;
}

function written(value: unknown, key: string, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (ON_ONE_LINE.has(key)) return onOneLine(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  let parts = '';
  if (isList) {
    const isItemALine = ITEM_A_LINE.has(key);
    for (const item of value) {
      parts += `${parts === '' ? '' : ','}\n${inner}`;
      parts += isItemALine ? onOneLine(item) : written(item, '', inner);
    }
  } else {
    for (const [name, each] of Object.entries(value)) {
      if (each === undefined) continue;
      parts += `${parts === '' ? '' : ','}\n${inner}${JSON.stringify(name)}: `;
      parts += written(each, name, inner);
    }
  }
  const [open, close] = isList ? '[]' : '{}';
  return parts === '' ? `${open}${close}` : `${open}${parts}\n${indent}${close}`;
}

/** With a space after each comma and colon, as people write it. */
function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  let parts = '';
  for (const [name, each] of Object.entries(value)) {
    if (each === undefined) continue;
    parts += `${parts === '' ? '' : ', '}${JSON.stringify(name)}: ${onOneLine(each)}`;
  }
  return `{${parts}}`;
}
