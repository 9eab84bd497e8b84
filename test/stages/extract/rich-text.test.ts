import { expect, test } from 'vitest';
import { millisecondsOf, textOf } from './extracted.ts';

const HEAD =
  '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times{\\*\\falt T};}{\\f1\\fcharset204 Arial CYR;}{\\f2\\fcharset128 Gothic;}}{\\colortbl;\\red0;}{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel1\\b Kapitel;}{\\s2 Title;}{\\s3\\b heading 3;}}{\\info{\\title No}{\\author No}}';

test.each([
  [
    'paragraphs, breaks and special characters',
    '\\pard One\\~two \\endash  three\\emdash four.\\par\n\\ldblquote Five,\\rdblquote  six\\rquote s.\\line Seven\\tab eight \\{nine\\}.\\par',
    'One two – three—four.\n\n“Five,” six’s.\\\nSeven eight {nine}.',
  ],
  [
    'bytes of the code page, and of fonts with their own',
    "\\'93Caf\\'e9\\'94 {\\f1\\'cf\\'f0\\'e8\\'e2\\'e5\\'f2} {\\f2\\'83\\'65\\'83\\'58\\'83\\'67}.\\par",
    '“Café” Привет テスト.',
  ],
  [
    'characters as numbers, with what stands for them elsewhere',
    "\\u8220?Yes\\u8221\\'94 {\\uc2\\u8212--}\\uc0\\u233 t\\u-10179 \\u-8704 .\\par",
    '“Yes” —ét😀.',
  ],
  [
    'headings by style and by level',
    '\\pard\\s2 The road\\par\\pard\\s1 Now\\par\\pard\\s3 Then\\par\\pard\\outlinelevel0 First\\par\\pard\\plain Words.\\par',
    '# The road\n\n## Now\n\n### Then\n\n# First\n\nWords.',
  ],
  [
    'a paragraph that is bold from end to end',
    '\\pard{\\b What people say}\\par\\b Bold,\\b0  and more.\\par',
    '## What people say\n\nBold, and more.',
  ],
  [
    'items of lists',
    "\\pard{\\listtext\\'b7\\tab}\\ls1 One.\\par{\\listtext\\'b7\\tab}Two.\\par\\pard Three.\\par",
    '- One.\n- Two.\n\nThree.',
  ],
  [
    'tables',
    '\\pard\\trowd\\intbl Day\\cell Ice\\cell\\row\\trowd\\intbl Monday\\cell 14\\cell\\row\\pard Below.\\par',
    '| Day    | Ice |\n| ------ | --- |\n| Monday | 14  |\n\nBelow.',
  ],
  [
    'notes and boxes of text',
    'It fell.{\\super 1}{\\footnote\\pard In May.\\par} Then it rose.{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard In the box.\\par}}{\\shprslt Twice.}}\\par',
    'It fell.1[^footnote-1] Then it rose.\n\nIn the box.\n\n[^footnote-1]: In May.',
  ],
  [
    'links keep their words',
    '{\\field{\\*\\fldinst HYPERLINK "https://x.example"}{\\fldrslt The minutes}} say so.\\par',
    'The minutes say so.',
  ],
  [
    'hidden and deleted words, heads of pages, comments, pictures, what nobody knows',
    '{\\header Head\\par}Seen. {\\v hidden}{\\deleted gone}{\\*\\annotation Why?}{\\pict\\wmetafile8 0102}{\\*\\nobody knows}\\bin5 {{{}}Too.\\par',
    'Seen. Too.',
  ],
  ['a last paragraph without an end', 'Words', 'Words'],
  ['groups that are not closed', '{\\b Words.', 'Words.'],
  ['markup of others', '<b> *a* \\\\ # b\\par', '\\<b> \\*a\\* \\ # b'],
  ['nothing', '', ''],
])('%s', async (_, body, text) => {
  expect(await textOf('a.rtf', `${HEAD}${body}}`)).toBe(text);
});

test('a table of fonts without groups, as other programs write it', async () => {
  const document =
    "{\\rtf1\\ansi{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;\\f1\\fnil\\fcharset204 Arial;}\\f1\\'cf\\f0 \\'e9.\\par}";
  expect(await textOf('a.rtf', document)).toBe('Пé.');
});

test.each([
  [
    'no RTF',
    'Hello',
    'document-damaged: The document cannot be taken apart: it does not begin as RTF does, with `{\\rtf`. Save it anew as `.rtf`, or as `.docx`',
  ],
  [
    'groups within groups',
    `{\\rtf1 ${'{'.repeat(5000)}`,
    'document-damaged: The document cannot be taken apart: it nests beyond reason. Save it anew as `.rtf`, or as `.docx`',
  ],
])('a failure says why: %s', async (_, document, failure) => {
  expect(await textOf('a.rtf', document)).toBe(failure);
});

test.each([
  ['paragraphs', 'One.\\par '],
  ['backslashes', '\\\\'],
  ['bytes', "\\'e9"],
  ['numbers', '\\u233?'],
  ['groups', '{\\b a}'],
  ['rows', '\\intbl a\\cell\\row '],
  ['notes', 'a{\\footnote b}\\par '],
])('the time for RTF grows linearly: %s', async (_, unit) => {
  const make = (size: number): string => `${HEAD}${unit.repeat(size / unit.length)}}`;
  const size = 4_000;
  await millisecondsOf('a.rtf', make(size));
  const short = Math.max(50, await millisecondsOf('a.rtf', make(size)));
  expect(await millisecondsOf('a.rtf', make(size * 8))).toBeLessThan(short * 8 * 4);
});
