import * as fc from 'fast-check';

/** Documents that nobody would write, for properties that hold of every document. */

const MARKS = ['"', '“', '”', "'", '‘', '’', '``', "''", '«', '»', '"', '“', '”'];
const MARKUP = [
  '*',
  '**',
  '_',
  '`',
  '~~',
  '[',
  ']',
  '](x)',
  '![',
  '<b>',
  '</b>',
  '<!-- c -->',
  '<p>',
  '</p>',
  '<br>',
  '<q>so</q>',
  '<div>',
  '<i a=">">',
  '<td>',
  '<table>',
  '<script>"</script>',
  '&ldquo;',
  '&copy',
  '&amp;',
  '&#65;',
  '&nope;',
  '\\*',
  '\\',
  '|',
  '> ',
  '- ',
  '1. ',
  '# ',
  '---',
  '===',
  '```',
  '    ',
  '[^1]',
  '<a@b.c>',
  'https://x.example/a_b',
  'www.x.example',
  'a@x.example',
  ':',
  '\t',
  '\u00A0',
  '\u2028',
  '…',
  '—',
];
const WORDS = [
  'said',
  'Ann Lee',
  'Lee',
  'she',
  'Mr. Ek',
  'the board',
  'according to',
  'told',
  'that',
  'added',
  'The port opens',
  'No.',
  'U.S.',
  'a.m.',
  'why',
  '?',
  '!',
  '.',
  ',',
  '😀',
  '𝔸b',
  'é',
  '3.5',
  'it’s',
  'DATELINE (AP) —',
  'By Tom Ek',
  'ANN:',
  '###',
];
const BREAKS = [' ', ' ', ' ', ' ', '\n', '\n\n', '\r\n', '\r\n\r\n', '\n> ', '  \n', '\r'];

/** The names that stand for the forms of input; a form that is added has its name here. */
export const documentName = fc.constantFrom('a.txt', 'a.md', 'a.html');

/** Made once: what it is made from is a long list. */
export const anyWord = fc.string({ unit: 'grapheme', maxLength: 8 });

/** Words, markup and quotation marks in any order. */
export const mixture = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
        { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
        { weight: 2, arbitrary: fc.constantFrom(...MARKUP) },
        { weight: 1, arbitrary: anyWord },
      ),
      fc.constantFrom(...BREAKS, '', ''),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.flat().join(''));

/** Text of any script, halves of surrogate pairs and control characters too. */
export const anyText = fc.array(fc.string({ unit: 'binary' })).map((parts) => parts.join(' '));

const SENTENCES = [
  'The bridge opened on Monday.',
  '“We are glad of it,” said Ann Lee, the mayor.',
  'She said that the toll would end.',
  '“Yes,” he said. “It is done.”',
  '“A paragraph that goes on',
  'Tom Ek, an engineer, said the steel was “sound”.',
  'According to Tom Ek, "no bolt is missing."',
  'LEE: We open on Friday.',
  'Q. Why?',
  '"The board \'never\' met," Ms. Novak told the Post.',
  'He asked whether the U.S. ferry — the old one — would run.',
  'HAVN, Norland, May 3 (AP) —',
  'By Tom Ek and Ann Lee',
  'Photo: Ann Lee/AP',
  '- one',
  '| a | b |\n| - | - |\n| c | said Ann |',
  '# The port',
  '> On Monday, Tom Ek wrote:\n> “No.”',
  '---\ntitle: The port\ndate: 2024-05-03\n---',
  '*Ann* **Lee** said [“yes”](http://x.example).',
  '###',
];

/** Paragraphs that somebody could have written, in an order that nobody would. */
const article = fc
  .array(
    fc
      .array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 })
      .map((all) => all.join(' ')),
    { minLength: 1, maxLength: 12 },
  )
  .chain((paragraphs) =>
    fc.constantFrom('\n\n', '\n', '\r\n', '\r\n\r\n').map((between) => paragraphs.join(between)),
  );

/** One piece again and again, as generated files and broken exports have it. */
const repeated = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...WORDS, ...MARKS, ...MARKUP, ...SENTENCES),
      fc.string({ maxLength: 3 }),
    ),
    fc.constantFrom(...BREAKS, ''),
    fc.integer({ min: 2, max: 300 }),
  )
  .map(([piece, between, times]) => `${piece}${between}`.repeat(times));

const MARKS_OF_ORDER = [[], [], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]];

/** Any bytes, with and without a byte order mark. */
export const anyBytes = fc
  .tuple(fc.constantFrom(...MARKS_OF_ORDER), fc.uint8Array({ maxLength: 400 }))
  .map(([mark, bytes]) => Buffer.concat([Buffer.from(mark), bytes]));

/** Text in an encoding of its own. */
const encoded = fc
  .tuple(mixture, fc.constantFrom('latin1', 'utf16le'))
  .map(([text, encoding]) => Buffer.from(text, encoding as BufferEncoding));

const asBytes = (text: string): Buffer => Buffer.from(text);

/** The bytes of a document of any kind. */
export const documentBytes = fc.oneof(
  { weight: 4, arbitrary: mixture.map(asBytes) },
  { weight: 4, arbitrary: article.map(asBytes) },
  { weight: 1, arbitrary: repeated.map(asBytes) },
  { weight: 1, arbitrary: anyText.map(asBytes) },
  { weight: 1, arbitrary: anyBytes },
  { weight: 1, arbitrary: encoded },
);

/** An article, to be corrected. */
export const correctable = fc
  .oneof({ weight: 3, arbitrary: article }, { weight: 1, arbitrary: mixture })
  .map(asBytes);

/** Words that stand in such articles, or hardly ever. */
export const wordsOfDocuments = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 2, arbitrary: fc.constantFrom(...WORDS, 'Yes,', 'sound', 'the toll would end', '…') },
  { weight: 1, arbitrary: anyWord },
);
