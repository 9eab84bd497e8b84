import { expect, test } from 'vitest';
import { textOf } from './extracted.ts';
import { openDocumentFile, packedZipOf, zipOf } from './open-document-file.ts';

const BOLD =
  '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>';
const STYLES = `${BOLD}<style:style style:name="T2"><style:text-properties text:display="none"/></style:style><style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="P2" style:parent-style-name="Quotations"/><style:style style:name="P3" style:parent-style-name="P2"/>`;

test.each([
  [
    'headings by level and by style',
    '<text:p text:style-name="P1">The wall<text:line-break/>of poplars</text:p><text:h text:outline-level="2">Cost</text:h><text:p>It is high.</text:p>',
    '# The wall of poplars\n\n## Cost\n\nIt is high.',
  ],
  [
    'a paragraph that is bold from end to end and looks like a headline is one',
    '<text:p><text:span text:style-name="T1">What people say</text:span></text:p><text:p><text:span text:style-name="T1">Bold,</text:span> and more.</text:p>',
    '## What people say\n\nBold, and more.',
  ],
  [
    'lists within lists',
    '<text:list><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Within</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list>',
    '- One\n  - Within\n- Two',
  ],
  [
    'block quotations, by the style that a style is made of, too',
    '<text:p text:style-name="P2">A promise.</text:p><text:p text:style-name="P3">Another.</text:p>',
    '> A promise.\n\n> Another.',
  ],
  [
    'tables with figures, and with prose',
    '<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>Tonnes</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>2031</text:p></table:table-cell><table:table-cell><text:p>31</text:p></table:table-cell></table:table-row></table:table>',
    '| Year | Tonnes |\n| ---- | ------ |\n| 2031 | 31     |',
  ],
  [
    'spaces and tabs',
    '<text:p>One<text:s text:c="5"/>two<text:tab/>three\n  four.</text:p>',
    'One two three four.',
  ],
  [
    'notes stand at the end',
    '<text:p>It fell.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>In May.</text:p></text:note-body></text:note> Then it rose.</text:p>',
    'It fell.[^footnote-1] Then it rose.\n\n[^footnote-1]: In May.',
  ],
  [
    'boxes of text stand behind their paragraph; pictures and their names do not',
    '<text:p>Before<draw:frame><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame> and behind.</text:p><text:p>A<draw:frame><svg:title xmlns:svg="urn:s">Name</svg:title><draw:image/></draw:frame> picture.</text:p>',
    'Before and behind.\n\nIn the box.\n\nA picture.',
  ],
  [
    'deleted and hidden words, comments, contents',
    '<text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted.</text:p></text:deletion></text:changed-region></text:tracked-changes><text:table-of-content><text:index-body><text:p>Contents 1</text:p></text:index-body></text:table-of-content><text:p>Seen.<text:span text:style-name="T2">Hidden.</text:span><office:annotation><text:p>Why?</text:p></office:annotation><text:hidden-text text:is-hidden="true">No.</text:hidden-text></text:p>',
    'Seen.',
  ],
  ['words that are markup', '<text:p>a &lt;b&gt; &amp; *c* # d</text:p>', 'a \\<b> & \\*c\\* # d'],
  ['nothing', '', ''],
])('%s', async (_, body, text) => {
  expect(await textOf('a.odt', openDocumentFile(body, { styles: STYLES }))).toBe(text);
});

const REMEDY = 'Save it anew as `.odt`';

test.each([
  [
    'no archive',
    Buffer.from('Hello'),
    `document-damaged: The document cannot be taken apart: it is cut off, or no packed file at all. ${REMEDY}`,
  ],
  [
    'no content',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    `document-damaged: The document cannot be taken apart: a part of it is missing. ${REMEDY}`,
  ],
  [
    'XML that breaks off',
    zipOf({ 'content.xml': '<a><b></a>' }),
    `document-damaged: The document cannot be taken apart: a part of it is broken. ${REMEDY}`,
  ],
  [
    'entities of entities',
    zipOf({
      'content.xml':
        '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:text>&c;</office:text></office:document-content>',
    }),
    `document-damaged: The document cannot be taken apart: a part of it is broken. ${REMEDY}`,
  ],
  [
    'elements within elements without an end',
    openDocumentFile('<text:span>'.repeat(5000)),
    `document-damaged: The document cannot be taken apart: a part of it is broken. ${REMEDY}`,
  ],
  [
    'encrypted',
    openDocumentFile('', { manifest: '<manifest:encryption-data/>' }),
    'document-encrypted: The document is encrypted: save it without a password',
  ],
  [
    'a table of figures',
    openDocumentFile('', { type: 'application/vnd.oasis.opendocument.spreadsheet' }),
    'format-not-read: This is no text but `application/vnd.oasis.opendocument.spreadsheet`: save its words as `.odt`, or as text',
  ],
  [
    'more than is allowed',
    packedZipOf({ 'content.xml': 'a'.repeat(1 << 21) }),
    'file-too-large: The document unpacks to more than 1048576 bytes: split it, or raise --max-bytes',
  ],
])('a failure says why: %s', async (_, document, failure) => {
  expect(await textOf('a.odt', document)).toBe(failure);
});
