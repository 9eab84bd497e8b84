import { expect, test } from 'vitest';
import { encodedPath, lineHref } from '../../../stages/markdown/links.ts';

test.each([
  ['../input/a.txt', '../input/a.txt'],
  ['a b/c#d?.txt', 'a%20b/c%23d%3F.txt'],
  ['Réponse (1).md', 'R%C3%A9ponse%20%281%29.md'],
  ['a:b%20c[1].txt', 'a%3Ab%2520c%5B1%5D.txt'],
  ["it's *new*!.txt", 'it%27s%20%2Anew%2A%21.txt'],
  ['\uD83D\uDE00 and \uD83D.txt', '%F0%9F%98%80%20and%20%EF%BF%BD.txt'],
])('a path is encoded part by part: %s', (path, expected) => {
  expect(encodedPath(path)).toBe(expected);
  expect(decodeURIComponent(expected)).toBe(path.replace(/\p{Surrogate}/gu, '\uFFFD'));
});

test('a link to a line asks a code host for the plain file where the host would render it', () => {
  expect(lineHref('../a.txt', { mediaType: 'text/plain' }, 12)).toBe('../a.txt#L12');
  expect(lineHref('../a.md', { mediaType: 'text/markdown' }, 12)).toBe('../a.md?plain=1#L12');
});
