import type { Element, Nodes } from 'hast';
import { expect, test } from 'vitest';
import {
  attributeOf,
  childElements,
  elementsOf,
  hasWord,
  textOf,
} from '../../../../stages/parse/html/elements.ts';

function element(
  tagName: string,
  children: Element['children'] = [],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

const text = (value: string) => ({ type: 'text', value }) as const;

test.each([
  ['a word', 'a', 'a'],
  ['a number', 7, '7'],
  ['words', ['a', 'b'], 'a b'],
  ['set without a value', true, 'className'],
  ['not set', false, ''],
  ['null', null, ''],
  ['missing', undefined, ''],
])('an attribute: %s', (_, value, expected) => {
  expect(attributeOf(element('p', [], { className: value }), 'className')).toBe(expected);
});

test('an attributeOf holds a word or not', () => {
  const page = element('p', [], { rel: ['Author', 'me'], role: ' a\n b ' });
  const asked = [
    ['rel', 'author'],
    ['rel', 'me'],
    ['rel', 'auth'],
    ['role', 'b'],
    ['id', 'b'],
  ];
  expect(asked.map(([name = '', word = '']) => hasWord(page, name, word))).toEqual([
    true,
    true,
    false,
    true,
    false,
  ]);
});

const TREE = element('div', [
  text(' One '),
  element('p', [element('b', [text('two')]), { type: 'comment', value: 'no' }, element('i')]),
  text('\n three '),
  element('ul', [element('li')]),
]);

test('the elements in a node, in document order', () => {
  const names = (elements: Iterable<Element>) => Array.from(elements, ({ tagName }) => tagName);
  expect(names(elementsOf(TREE))).toEqual(['p', 'b', 'i', 'ul', 'li']);
  expect(names(childElements(TREE))).toEqual(['p', 'ul']);
  const leaves: Nodes[] = [text('a'), { type: 'comment', value: 'a' }, element('br')];
  expect(leaves.flatMap((leaf) => [...childElements(leaf), ...elementsOf(leaf)])).toEqual([]);
});

test('the words of a node, white space folded', () => {
  expect(textOf(TREE)).toBe('One two three');
  expect([textOf(text(' a  b\n')), textOf(element('br'))]).toEqual(['a b', '']);
});
