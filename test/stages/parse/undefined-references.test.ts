import { expect, test } from 'vitest';
import { shown, parsedOf, sourceOf } from '../documents.ts';

test.each([
  ['Ana Ruiz [pointed out][ruiz levy] that it pays.', 'Ana Ruiz pointed out that it pays.'],
  ['She keeps an [iPad Pro][ipad-pro] on board.', 'She keeps an iPad Pro on board.'],
  ['The [Harbour Bench][] is old.', 'The Harbour Bench is old.'],
  ['See [the\nminutes][minutes-3] first.', 'See the minutes first.'],
  ['Run [`quay`][quay] twice.', 'Run quay twice.'],
  ['Of [*all*][all ships] ships.', 'Of all ships.'],
  ['Both [one port][p1] and [two ports][p2].', 'Both one port and two ports.'],
  ['A [site][s] and [an island][isle].\n\n[s]: https://example.org', 'A site and an island.'],
  ['([RFC 803 of May][rfc])', '(RFC 803 of May)'],
  ['“[We sail][log],” said Ana Ruiz.', '“We sail,” said Ana Ruiz.'],
])('a link whose definition lies elsewhere: %s', (text, expected) => {
  expect(shown(parsedOf(text, 'a.md'))).toEqual([`paragraph: ${expected}`]);
});

test.each([
  'Set a[i][j] to one.',
  'As noted [1][2] and [3].',
  'Call it with [FILE][DIR].',
  'It was [sic] so.',
  'The [first] and the [second] ship.',
  'An empty pair [][] of them.',
  'Two notes [12][a].',
  'In code: `[words][name]`.',
  'A [word] [apart].',
  String.raw`An escaped \[word\]\[name\].`,
])('no link: %s', (text) => {
  const bare = text.replaceAll('`', '').replaceAll('\\', '');
  expect(shown(parsedOf(text, 'a.md'))).toEqual([`paragraph: ${bare}`]);
});

test('a picture without its address has no words', () => {
  expect(shown(parsedOf('Ships.\n\n![A quay at night][quay night]', 'a.md'))).toEqual([
    'paragraph: Ships.',
  ]);
});

test('its words have their way back to the source', () => {
  const text = 'Ana Ruiz [pointed out][ruiz levy] that it pays.\n';
  expect(sourceOf(text, 'a.md', 'pointed out that')).toBe('pointed out][ruiz levy] that');
});

test('plain text is left as it is', () => {
  const text = 'Ana Ruiz [pointed out][ruiz levy] that it pays.';
  expect(shown(parsedOf(text, 'a.txt'))).toEqual([`paragraph: ${text}`]);
});
