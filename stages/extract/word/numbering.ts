import { readXml } from '../xml.ts';
import { WORD_PREFIXES } from './names.ts';

/** Whether the items of a list on a level have numbers. */
export type IsOrdered = (list: string, level: number) => boolean;

/**
 * Reads `numbering.xml`.
 * @throws XmlDamaged
 */
export function readNumbering(bytes: Uint8Array | undefined): IsOrdered {
  const formats = new Map<string, string>();
  const kinds = new Map<string, string>();
  let kind = '';
  let level = '';
  let list = '';
  if (bytes !== undefined) {
    readXml(bytes, WORD_PREFIXES, {
      open: ({ name, attributes }) => {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:abstractNum') kind = attributes['w:abstractNumId'] ?? '';
        else if (name === 'w:lvl') level = attributes['w:ilvl'] ?? '';
        else if (name === 'w:numFmt') formats.set(`${kind} ${level}`, value);
        else if (name === 'w:num') list = attributes['w:numId'] ?? '';
        else if (name === 'w:abstractNumId') kinds.set(list, value);
      },
      close: () => undefined,
      text: () => undefined,
    });
  }
  return (id, at) => {
    const format = formats.get(`${kinds.get(id) ?? ''} ${at}`);
    return format !== undefined && format !== 'bullet' && format !== 'none';
  };
}
