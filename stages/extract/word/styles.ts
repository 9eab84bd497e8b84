import { readXml, type XmlElement } from '../xml.ts';
import { isOn, WORD_PREFIXES } from './names.ts';

/** What a style says of its paragraphs or words; what it does not say is left open. */
interface Style {
  readonly name: string;
  basedOn: string | null;
  outlineLevel: number | null;
  isBold: boolean | null;
  isHidden: boolean | null;
  list: { id: string; level: number } | null;
}

/** Finds what a style, or one that it is based on, says. */
export interface Styles {
  /** The names of a style and of those that it is based on, in lower case. */
  readonly namesOf: (id: string) => readonly string[];
  readonly find: <Key extends keyof Style>(id: string, key: Key) => Style[Key] | null;
}

/** Styles that are based on each other in a circle, or nearly. */
const MOST_BASES = 12;

/**
 * Reads `styles.xml`.
 * @throws XmlDamaged
 */
export function readStyles(bytes: Uint8Array | undefined): Styles {
  const styles = new Map<string, Style>();
  if (bytes !== undefined) collect(bytes, styles);
  const lineOf = (id: string): readonly Style[] => {
    const line: Style[] = [];
    let style = styles.get(id);
    while (style !== undefined && line.length < MOST_BASES) {
      line.push(style);
      style = style.basedOn === null ? undefined : styles.get(style.basedOn);
    }
    return line;
  };
  return {
    namesOf: (id) => lineOf(id).map(({ name }) => name),
    find: (id, key) => lineOf(id).find((style) => style[key] !== null)?.[key] ?? null,
  };
}

function collect(bytes: Uint8Array, styles: Map<string, Style>): void {
  let style: Style | null = null;
  const open = ({ name, attributes }: XmlElement): void => {
    const value = attributes['w:val'] ?? '';
    if (name === 'w:style') {
      style = {
        name: '',
        basedOn: null,
        outlineLevel: null,
        isBold: null,
        isHidden: null,
        list: null,
      };
      styles.set(attributes['w:styleId'] ?? '', style);
      return;
    }
    if (style === null) return;
    if (name === 'w:name') Object.assign(style, { name: value.toLowerCase() });
    else if (name === 'w:basedOn') style.basedOn = value;
    else if (name === 'w:outlineLvl') style.outlineLevel = Number(value);
    else if (name === 'w:b') style.isBold = isOn(attributes);
    else if (name === 'w:vanish') style.isHidden = isOn(attributes);
    else if (name === 'w:numId') style.list = { id: value, level: style.list?.level ?? 0 };
    else if (name === 'w:ilvl') style.list = { id: style.list?.id ?? '', level: Number(value) };
  };
  const close = (name: string): void => {
    if (name === 'w:style') style = null;
  };
  readXml(bytes, WORD_PREFIXES, { open, close, text: () => undefined });
}
