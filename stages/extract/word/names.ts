/** The namespaces of WordprocessingML, transitional and strict (ISO/IEC 29500), and their prefixes. */
export const WORD_PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
};

const OFF = /^(?:0|false|off|none)$/;

/** Whether a property that is there is switched on. */
export function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return !OFF.test(attributes['w:val'] ?? '');
}
