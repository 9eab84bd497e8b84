import type { XmlElement } from '../xml.ts';

/** What stands before the words of an element, and behind them. */
type Tags = readonly [before: string, after: string];

/** What is known of a style by its properties or by the one that it is made of. */
interface Style {
  readonly parent: string;
  isBold: boolean;
  isHidden: boolean;
}

const HEADINGS: readonly (readonly [RegExp, number])[] = [
  [/^Title$/, 1],
  [/^Subtitle$/, 2],
];
const QUOTATION = /^(?:Quotations?|Block_20_Quotation|Quote|Intense_20_Quote)$/;
const DEEPEST = 6;
/** A style may be made of another, and that of another. */
const MOST_PARENTS = 10;
const BOLD = /^(?:bold|[6-9]00)$/;
const PLAIN: Tags = ['', ''];

/** The styles of a document, and what its paragraphs and spans are by them. */
export interface Styles {
  readonly open: (element: XmlElement) => void;
  readonly close: (name: string) => void;
  readonly paragraph: (element: XmlElement) => Tags;
  readonly span: (element: XmlElement) => Tags;
}

export function createStyles(): Styles {
  const styles = new Map<string, Style>();
  let current: Style | null = null;
  const lineOf = (name: string): readonly string[] => {
    const line = [name];
    for (let style = styles.get(name); style !== undefined && line.length < MOST_PARENTS;) {
      line.push(style.parent);
      style = styles.get(style.parent);
    }
    return line;
  };
  const has = (name: string, key: 'isBold' | 'isHidden'): boolean => {
    return lineOf(name).some((each) => styles.get(each)?.[key] === true);
  };
  return {
    open: ({ name, attributes }) => {
      if (name === 'style:style') {
        const parent = attributes['style:parent-style-name'] ?? '';
        current = { parent, isBold: false, isHidden: false };
        styles.set(attributes['style:name'] ?? '', current);
      } else if (name === 'style:text-properties' && current !== null) {
        current.isBold = BOLD.test(attributes['fo:font-weight'] ?? '');
        current.isHidden = attributes['text:display'] === 'none';
      }
    },
    close: (name) => {
      if (name === 'style:style') current = null;
    },
    paragraph: ({ name, attributes }) => {
      const style = attributes['text:style-name'] ?? '';
      if (has(style, 'isHidden')) return ['<template><p>', '</p></template>'];
      const line = lineOf(style);
      const level =
        name === 'text:h'
          ? Number(attributes['text:outline-level'] ?? 1)
          : HEADINGS.find(([pattern]) => line.some((each) => pattern.test(each)))?.[1];
      if (level !== undefined && level >= 1) {
        const depth = Math.min(DEEPEST, Math.floor(level));
        return [`<h${depth}>`, `</h${depth}>`];
      }
      const [before, after] = has(style, 'isBold')
        ? ['<p><strong>', '</strong></p>']
        : ['<p>', '</p>'];
      if (!line.some((each) => QUOTATION.test(each))) return [before, after];
      return [`<blockquote>${before}`, `${after}</blockquote>`];
    },
    span: ({ attributes }) => {
      const style = attributes['text:style-name'] ?? '';
      if (has(style, 'isHidden')) return ['<template>', '</template>'];
      return has(style, 'isBold') ? ['<strong>', '</strong>'] : PLAIN;
    },
  };
}
