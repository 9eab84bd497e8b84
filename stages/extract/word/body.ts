import type { Element, ElementContent } from 'hast';
import { elementOf, kindOf, type WordParagraph } from './paragraph.ts';
import { element } from './runs.ts';
import type { Styles } from './styles.ts';
import type { IsOrdered } from './numbering.ts';

/** Where paragraphs and tables go: the document, a cell, a box or a note. */
export interface Body {
  readonly children: ElementContent[];
  readonly add: (paragraph: WordParagraph) => void;
  readonly addTable: (table: Element) => void;
}

/** Makes what puts paragraphs one after the other, items of lists into lists. */
export function createBodies(styles: Styles, isOrdered: IsOrdered) {
  return (): Body => {
    const children: ElementContent[] = [];
    // The lists that are open, the innermost last, each in the last item of the one before it.
    let lists: { readonly tag: string; readonly items: Element }[] = [];
    const addItem = (list: string, level: number, phrases: ElementContent[]): void => {
      const tag = list === 'numbers' || isOrdered(list, level) ? 'ol' : 'ul';
      lists = lists.slice(0, level + 1);
      if (lists.length === level + 1 && lists.at(-1)?.tag !== tag) lists.pop();
      const item = element('li', phrases);
      if (lists.length <= level) {
        // A level may be skipped: its list opens in the last one that there is.
        const items = element(tag);
        const holder = lists.at(-1)?.items.children.at(-1);
        if (holder?.type === 'element') holder.children.push(items);
        else children.push(items);
        lists.push({ tag, items });
      }
      lists.at(-1)?.items.children.push(item);
    };
    return {
      children,
      add: (paragraph) => {
        const kind = kindOf(paragraph, styles);
        const isEmpty = paragraph.phrases.length === 0;
        if (kind.kind === 'item' && !isEmpty) addItem(kind.list, kind.level, paragraph.phrases);
        else if (kind.kind === 'contents') {
          children.push({ type: 'comment', value: textOf(paragraph.phrases) });
        } else if (!isEmpty) {
          lists = [];
          children.push(elementOf(kind, paragraph.phrases));
        }
        if (paragraph.boxes.length > 0) lists = [];
        children.push(...paragraph.boxes);
      },
      addTable: (table) => {
        lists = [];
        children.push(table);
      },
    };
  };
}

function textOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      return node.type === 'element' ? textOf(node.children) : '';
    })
    .join('');
}
