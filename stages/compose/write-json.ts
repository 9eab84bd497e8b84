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
  'times',
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
  if (!isRecord(value)) return scalar(value);
  if (ON_ONE_LINE.has(key)) return onOneLine(value);
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  let parts = '';
  if (isList) {
    const isItemALine = ITEM_A_LINE.has(key);
    for (const item of value) {
      parts += (parts === '' ? '\n' : ',\n') + inner;
      parts += isItemALine ? onOneLine(item) : written(item, '', inner);
    }
  } else {
    for (const name of Object.keys(value)) {
      const each = value[name];
      if (each === undefined) continue;
      parts += (parts === '' ? '\n' : ',\n') + inner + keyText(name) + written(each, name, inner);
    }
  }
  const [open, close] = isList ? '[]' : '{}';
  return parts === '' ? `${open}${close}` : `${open}${parts}\n${indent}${close}`;
}

/** With a space after each comma and colon, as people write it. */
function onOneLine(value: unknown): string {
  if (!isRecord(value)) return scalar(value);
  let parts = '';
  if (Array.isArray(value)) {
    for (const item of value) parts += (parts === '' ? '' : ', ') + onOneLine(item);
    return `[${parts}]`;
  }
  for (const name of Object.keys(value)) {
    const each = value[name];
    if (each === undefined) continue;
    parts += (parts === '' ? '' : ', ') + keyText(name) + onOneLine(each);
  }
  return `{${parts}}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function scalar(value: unknown): string {
  return Number.isFinite(value) ? String(value) : JSON.stringify(value);
}

const keyTexts = new Map<string, string>();

/** Of the keys of briefs, which are few. */
function keyText(name: string): string {
  let text = keyTexts.get(name);
  if (text === undefined) keyTexts.set(name, (text = `${JSON.stringify(name)}: `));
  return text;
}
