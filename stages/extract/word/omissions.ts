import type { XmlElement } from '../xml.ts';
import { createAlternatives } from './alternatives.ts';
import { isOn } from './names.ts';

/** What holds no words of the text: what was deleted or moved away, what it looked like before. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:rt',
  'w:sectPr',
  'w:tblPr',
  'w:tblGrid',
  'w:tcPr',
]);
/** Follows what is left out, with all that stands in it. */
export function createOmissions() {
  const alternatives = createAlternatives();
  let depth = 0;
  let isPlaceholder = false;
  const isOut = ({ name, attributes }: XmlElement, inMark: boolean): boolean => {
    if (name === 'w:showingPlcHdr') isPlaceholder = isOn(attributes);
    if (name === 'w:sdtContent') {
      const isWaiting = isPlaceholder;
      isPlaceholder = false;
      return isWaiting;
    }
    return LEFT_OUT.has(name) && !inMark;
  };
  return {
    /**
     * Whether what is opened here is to be read.
     * @param inMark whether it tells of the mark of a paragraph, where `w:del` is a property
     */
    open: (opened: XmlElement, inMark: boolean): boolean => {
      if (depth > 0 || isOut(opened, inMark) || !alternatives.open(opened)) depth += 1;
      return depth === 0;
    },
    /** Whether what is closed here was read. */
    close: (name: string): boolean => {
      if (depth > 0) {
        depth -= 1;
        return false;
      }
      alternatives.close(name);
      return true;
    },
    isInside: (): boolean => depth > 0,
  };
}
