import { expect, test } from 'vitest';
import {
  attributeOf,
  childElements,
  elementsOf,
  hasWord,
  textOf,
  writtenAttribute,
} from '../../../../stages/parse/html/elements.ts';
import type { PageElement, PageNode } from '../../../../stages/parse/html/page-node.ts';
import { parsePage } from '../../../../stages/parse/html/parse-page.ts';

/** The first element of a body. */
function elementOf(source: string): PageElement {
  const body = parsePage(source).elements.find(({ tagName }) => tagName === 'body');
  const [first] = body === undefined ? [] : childElements(body);
  if (first === undefined) throw new Error('nothing in the body');
  return first;
}

test.each([
  ['a word', '<p class=a>', 'a'],
  ['words', '<p class="a  b">', 'a  b'],
  ['with a character reference', '<p class="a&amp;b">', 'a&b'],
  ['set without a value', '<p class>', ''],
  ['the first of two', '<p CLASS=a class=b>', 'a'],
  ['missing', '<p>', undefined],
])('an attribute: %s', (_, source, expected) => {
  const element = elementOf(source);
  expect(writtenAttribute(element, 'class')).toBe(expected);
  expect(attributeOf(element, 'class')).toBe(expected ?? '');
});

test('an address of another language is no attribute of the same name', () => {
  const [link] = childElements(elementOf('<svg><a xlink:href="#b" class=c>x</a></svg>'));
  expect(link?.attributes).toHaveLength(2);
  expect(link && writtenAttribute(link, 'href')).toBeUndefined();
});

test('an attribute holds a word or not', () => {
  const page = elementOf('<p rel="Author me" role=" a\n b ">');
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

const TREE = elementOf('<div> One <p><b>two</b><!--no--><i></i></p>\n three <ul><li></ul></div>');

test('the elements in a node, in document order', () => {
  const names = (elements: Iterable<PageElement>) => Array.from(elements, ({ tagName }) => tagName);
  expect(names(elementsOf(TREE))).toEqual(['p', 'b', 'i', 'ul', 'li']);
  expect(names(childElements(TREE))).toEqual(['p', 'ul']);
  const leaves: readonly PageNode[] = elementOf('<p>a<!--a--><br></p>').children;
  expect(leaves.map(({ type }) => type)).toEqual(['text', 'comment', 'element']);
  expect(leaves.flatMap((leaf) => [...childElements(leaf), ...elementsOf(leaf)])).toEqual([]);
});

test('the words of a node, white space folded', () => {
  expect(textOf(TREE)).toBe('One two three');
  const [text, , broken] = elementOf('<p> a  b\n<!--c--><br></p>').children;
  expect([text && textOf(text), broken && textOf(broken)]).toEqual(['a b', '']);
});
