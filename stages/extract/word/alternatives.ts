import type { XmlElement } from '../xml.ts';

/** What newer versions of Word know, in words that we read: shapes, groups, canvases, ink. */
const KNOWN: ReadonlySet<string> = new Set([
  'w14',
  'w15',
  'w16',
  'w16se',
  'wp14',
  'wpc',
  'wpg',
  'wpi',
  'wps',
]);

/**
 * Chooses one of the ways in which `mc:AlternateContent` says the same: the first whose needs are
 * known, else the last. ISO/IEC 29500-3.
 */
export function createAlternatives() {
  const chosen: boolean[] = [];
  return {
    /** Whether what is opened here is to be read. */
    open: ({ name, attributes }: XmlElement): boolean => {
      if (name === 'mc:AlternateContent') chosen.push(false);
      else if (name === 'mc:Choice' || name === 'mc:Fallback') {
        const needs = (attributes['Requires'] ?? '').split(/\s+/).filter((need) => need !== '');
        if (chosen.at(-1) !== false || !needs.every((need) => KNOWN.has(need))) return false;
        chosen[chosen.length - 1] = true;
      }
      return true;
    },
    close: (name: string): void => {
      if (name === 'mc:AlternateContent') chosen.pop();
    },
  };
}
