import type { Element, ElementContent } from 'hast';
import { isOn } from './names.ts';
import type { Styles } from './styles.ts';
import type { XmlElement } from '../xml.ts';

/** What the words of a run are. */
interface RunLook {
  style: string;
  isBold: boolean | null;
  isHidden: boolean | null;
}

/** A character of a font of symbols; its code begins with F0. */
const SYMBOL_FONT = /^[fF]0/;
const BULLETS: ReadonlySet<string> = new Set(['F0B7', 'F0A7', 'F0D8', 'F076', 'F0FC']);

export function element(tagName: string, children: ElementContent[] = []): Element {
  return { type: 'element', tagName, properties: {}, children };
}

/** The words of the runs of paragraphs, as phrases; what is hidden is left out. */
export function createRuns(styles: Styles) {
  let look: RunLook = { style: '', isBold: null, isHidden: null };
  let inProperties = false;
  return {
    /** At the start of a run, a child of one, or a property. */
    open: ({ name, attributes }: XmlElement): void => {
      if (name === 'w:r') look = { style: '', isBold: null, isHidden: null };
      else if (name === 'w:rPr') inProperties = true;
      else if (!inProperties) return;
      else if (name === 'w:rStyle') look.style = attributes['w:val'] ?? '';
      else if (name === 'w:b') look.isBold = isOn(attributes);
      else if (name === 'w:vanish') look.isHidden = isOn(attributes);
    },
    close: (name: string): void => {
      if (name === 'w:rPr') inProperties = false;
    },
    /** A phrase in the look of the run at hand; null where that is hidden. */
    phrase: (node: ElementContent, paragraphStyle: string): ElementContent | null => {
      const of = (key: 'isBold' | 'isHidden'): boolean => {
        return (
          look[key] ?? styles.find(look.style, key) ?? styles.find(paragraphStyle, key) ?? false
        );
      };
      if (of('isHidden')) return null;
      return of('isBold') ? element('strong', [node]) : node;
    },
  };
}

/** What an element in a run stands for; null where it stands for no words. */
export function signOf({ name, attributes }: XmlElement): ElementContent | null {
  switch (name) {
    case 'w:tab':
    case 'w:ptab':
      return { type: 'text', value: '\t' };
    case 'w:noBreakHyphen':
      return { type: 'text', value: '\u2011' };
    case 'w:softHyphen':
      return { type: 'text', value: '\u00AD' };
    case 'w:cr':
      return element('br');
    case 'w:br':
      return /^(?:page|column)$/.test(attributes['w:type'] ?? '') ? null : element('br');
    case 'w:sym':
      return symbolOf(attributes['w:char'] ?? '');
    default:
      return null;
  }
}

function symbolOf(code: string): ElementContent | null {
  if (BULLETS.has(code.toUpperCase())) return { type: 'text', value: '•' };
  const point = SYMBOL_FONT.test(code) ? NaN : Number.parseInt(code, 16);
  if (!(point >= 0x20 && point <= 0xffff)) return null;
  return { type: 'text', value: String.fromCharCode(point) };
}
