import type { Element, ElementContent } from 'hast';
import type { XmlElement } from '../xml.ts';
import { isOn } from './names.ts';
import { element } from './runs.ts';
import type { Styles } from './styles.ts';

/** A paragraph while it is read. */
export interface WordParagraph {
  style: string;
  outlineLevel: number | null;
  list: { id: string; level: number } | null;
  /** Whether its mark is deleted or hidden: the next paragraph goes on with it. */
  isOpen: boolean;
  readonly phrases: ElementContent[];
  /** Boxes of text that are anchored in it, which stand behind it. */
  readonly boxes: Element[];
}

/** What a paragraph is, by its style and properties. */
export type ParagraphKind =
  | { readonly kind: 'heading'; readonly depth: number }
  | { readonly kind: 'item'; readonly level: number; readonly list: string }
  | { readonly kind: 'quotation' | 'contents' | 'plain' };

const HEADING = /^heading (?<level>[1-9])$/;
const QUOTATION = /^(?:quote|intense quote|block text|quotations?)$/;
const CONTENTS = /^(?:toc \d|table of figures|toa heading)$/;
const LISTS: Readonly<Record<string, string>> = {
  'list bullet': 'bullets',
  'list number': 'numbers',
};
const DEEPEST = 6;
/** The level of text that is no heading. */
const BODY_LEVEL = 9;
const DEEPEST_LIST = 8;

export function emptyParagraph(): WordParagraph {
  return { style: '', outlineLevel: null, list: null, isOpen: false, phrases: [], boxes: [] };
}

/** Takes a property of a paragraph (`inRun`: of its mark) into account. */
export function setProperty(
  paragraph: WordParagraph,
  { name, attributes }: XmlElement,
  inRun: boolean,
): void {
  const value = attributes['w:val'] ?? '';
  if (inRun) {
    if (name === 'w:del' || name === 'w:moveFrom') paragraph.isOpen = true;
    else if (name === 'w:vanish' && isOn(attributes)) paragraph.isOpen = true;
  } else if (name === 'w:pStyle') paragraph.style = value;
  else if (name === 'w:outlineLvl') paragraph.outlineLevel = Number(value);
  else if (name === 'w:numId') paragraph.list = { id: value, level: paragraph.list?.level ?? 0 };
  else if (name === 'w:ilvl') {
    paragraph.list = { id: paragraph.list?.id ?? '', level: Number(value) };
  }
}

export function kindOf(paragraph: WordParagraph, styles: Styles): ParagraphKind {
  const names = styles.namesOf(paragraph.style);
  // A style that a document does not define is told by its id.
  const all = names.length > 0 ? names : [spaced(paragraph.style)];
  if (all.some((name) => CONTENTS.test(name))) return { kind: 'contents' };
  for (const name of all) {
    if (name === 'title') return { kind: 'heading', depth: 1 };
    if (name === 'subtitle') return { kind: 'heading', depth: 2 };
    const level = HEADING.exec(name)?.groups?.['level'];
    if (level !== undefined) return { kind: 'heading', depth: Math.min(DEEPEST, Number(level)) };
  }
  const level = paragraph.outlineLevel ?? styles.find(paragraph.style, 'outlineLevel');
  if (level !== null && level >= 0 && level < BODY_LEVEL) {
    return { kind: 'heading', depth: Math.min(DEEPEST, level + 1) };
  }
  if (all.some((name) => QUOTATION.test(name))) return { kind: 'quotation' };
  const own = listOf(paragraph, styles);
  if (own !== null) return own;
  const named = all.map((name) => LISTS[name]).find((list) => list !== undefined);
  return named === undefined ? { kind: 'plain' } : { kind: 'item', level: 0, list: named };
}

function listOf(paragraph: WordParagraph, styles: Styles): ParagraphKind | null {
  const own = paragraph.list;
  const styled = styles.find(paragraph.style, 'list');
  const id = own !== null && own.id !== '' ? own.id : (styled?.id ?? '');
  const level = Math.trunc(own?.level ?? styled?.level ?? 0);
  if (id === '' || id === '0') return null;
  return { kind: 'item', list: id, level: Math.min(DEEPEST_LIST, Math.max(0, level || 0)) };
}

/** `Heading1` as `heading 1`. */
function spaced(id: string): string {
  return id.replaceAll(/(?<=[a-z])(?=[A-Z0-9])/g, ' ').toLowerCase();
}

/** A paragraph or heading as an element. */
export function elementOf(kind: ParagraphKind, phrases: ElementContent[]): Element {
  if (kind.kind === 'heading') return element(`h${kind.depth}`, phrases);
  const paragraph = element('p', phrases);
  return kind.kind === 'quotation' ? element('blockquote', [paragraph]) : paragraph;
}
