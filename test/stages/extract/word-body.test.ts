import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { extract } from '../../../stages/extract/index.ts';
import { drawnXml, stylesOf, wordFileOf } from './word-file.ts';

const FIRST =
  '<w:p><w:r><w:t xml:space="preserve">The harbour board closed the north pier on Monday after divers found cracks in four of its piles.</w:t></w:r></w:p>';
const FIRST_TEXT =
  'The harbour board closed the north pier on Monday after divers found cracks in four of its piles.';
const WAIT = '<w:p><w:r><w:t>“We could not wait,” said Ines Calder.</w:t></w:r></w:p>';
const WAIT_TEXT = '“We could not wait,” said Ines Calder.';

/** The paragraphs of a document, each as it stands in its text. */
async function paragraphsOf(body: string, styles?: string): Promise<readonly string[]> {
  const bytes =
    styles === undefined
      ? wordFileOf(drawnXml(body))
      : wordFileOf(drawnXml(body), [], stylesOf(styles));
  const content = await extract({ path: 'a.docx' }, bytes, new VFile({ path: 'a.docx' }), 1 << 22);
  if (!('text' in content)) throw new Error('Nothing was extracted');
  return content.text.trim().split('\n\n').slice(1);
}

const run = (words: string, properties = ''): string => {
  return `<w:r>${properties}<w:t xml:space="preserve">${words}</w:t></w:r>`;
};
const paragraph = (content: string, properties = ''): string => {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
};
const hidden = '<w:rPr><w:vanish/></w:rPr>';
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (words: string): string => `<w:r><w:instrText>${words}</w:instrText></w:r>`;
const box = (words: string): string => `<w:txbxContent>${paragraph(run(words))}</w:txbxContent>`;
const shape = (words: string): string =>
  `<w:drawing><wp:inline><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx>${box(words)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
const oldShape = (words: string): string => {
  return `<w:pict><v:shape><v:textbox>${box(words)}</v:textbox></v:shape></w:pict>`;
};
const either = (choice: string, fallback: string, needs = 'wps'): string =>
  `<mc:AlternateContent><mc:Choice Requires="${needs}">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

test.each<[string, string, readonly string[]]>([
  [
    'a paragraph whose mark is deleted goes on with the next',
    FIRST +
      paragraph(run('“We could not '), '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>') +
      paragraph(run('wait for the summer,” said Ines Calder.')),
    [FIRST_TEXT, '“We could not wait for the summer,” said Ines Calder.'],
  ],
  [
    'a paragraph whose mark is hidden goes on with the next',
    paragraph(run('One '), '<w:rPr><w:vanish/></w:rPr>') + paragraph(run('two.')),
    ['One two.'],
  ],
  [
    'the last paragraph stays, though its mark is deleted',
    FIRST + paragraph(run('The end.'), '<w:rPr><w:del w:id="1" w:author="x"/></w:rPr>'),
    [FIRST_TEXT, 'The end.'],
  ],
  [
    'the mark of a note that is not there is no text',
    FIRST +
      paragraph(
        `${run('“We could not wait')}<w:r><w:footnoteReference w:id="1"/></w:r>${run(' for the summer,” said Ines Calder.')}`,
      ),
    [FIRST_TEXT, '“We could not wait[^footnote-1] for the summer,” said Ines Calder.'],
  ],
  [
    'heads and feet of pages are left out',
    `${FIRST}${WAIT}<w:sectPr><w:headerReference w:type="default" r:id="rId3"/></w:sectPr>`,
    [FIRST_TEXT, WAIT_TEXT],
  ],
  [
    'the words of a box stand behind its paragraph',
    FIRST + paragraph(`<w:r>${shape('“The box counts,” said Tom Orr.')}</w:r>`) + WAIT,
    [FIRST_TEXT, '“The box counts,” said Tom Orr.', WAIT_TEXT],
  ],
  [
    'a box in the middle of a sentence does not part it',
    paragraph(`${run('The pier ')}<w:r>${shape('A box.')}</w:r>${run('was shut.')}`),
    ['The pier was shut.', 'A box.'],
  ],
  [
    'a box that is written for two versions of Word is read once',
    FIRST +
      paragraph(`<w:r>${either(shape('“Once,” said Orr.'), oldShape('“Once,” said Orr.'))}</w:r>`),
    [FIRST_TEXT, '“Once,” said Orr.'],
  ],
  [
    'a box of an old version is read',
    FIRST + paragraph(`<w:r>${oldShape('“Old,” said Orr.')}</w:r>`),
    [FIRST_TEXT, '“Old,” said Orr.'],
  ],
  [
    'what nobody knows is read as its fallback says',
    FIRST +
      paragraph(`<w:r>${either('<w:t>x</w:t>', '<w:t>y</w:t>', 'wpsCustomData')}</w:r>`) +
      WAIT,
    [FIRST_TEXT, 'y', WAIT_TEXT],
  ],
  [
    'what nobody knows and has no fallback is left out',
    `${FIRST}<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wpsCustomData"><w:t>x</w:t></mc:Choice></mc:AlternateContent></w:r>${run(WAIT_TEXT)}</w:p>`,
    [FIRST_TEXT, WAIT_TEXT],
  ],
  [
    'hyphens are those that are read',
    paragraph(
      `${run('“We must co')}<w:r><w:noBreakHyphen/></w:r>${run('oper')}<w:r><w:softHyphen/></w:r>${run('ate now,” said Ines Calder.')}`,
    ),
    ['“We must co‑operate now,” said Ines Calder.'],
  ],
  [
    'hidden words are left out',
    paragraph(run('Seen. ') + run('“Hidden,” said Orr. ', hidden) + run('Seen, too.')),
    ['Seen. Seen, too.'],
  ],
  [
    'words that are expressly not hidden stay',
    paragraph(run('Seen.', '<w:rPr><w:vanish w:val="0"/></w:rPr>')),
    ['Seen.'],
  ],
  [
    'deleted and moved words are left out, inserted and moved ones stay',
    paragraph(
      `${run('It ')}<w:del><w:r><w:delText>failed</w:delText></w:r></w:del><w:ins>${run('passed')}</w:ins><w:moveFrom>${run(' at once')}</w:moveFrom><w:moveTo>${run(' today')}</w:moveTo>${run('.')}`,
    ),
    ['It passed today.'],
  ],
  [
    'the style that a paragraph had is not the one that it has',
    paragraph(
      run('No heading.'),
      '<w:pPrChange w:id="1"><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>',
    ),
    ['No heading.'],
  ],
  [
    'of a field its result is read, not its code',
    paragraph(
      `${run('See ')}${field('begin')}${code(' REF _Ref1 \\h ')}${field('separate')}${run('page 4')}${field('end')}${run('.')}`,
    ),
    ['See page 4.'],
  ],
  [
    'fields may stand in the code of others',
    paragraph(
      `${run('A')}${field('begin')}${code(' IF ')}${field('begin')}${code(' DATE ')}${field('separate')}${run('today')}${field('end')}${code(' = 1 ')}${field('separate')}${run(' yes')}${field('end')}${run('.')}`,
    ),
    ['A yes.'],
  ],
  [
    'a short field is its result',
    paragraph(`${run('By ')}<w:fldSimple w:instr=" AUTHOR ">${run('Ann Lee')}</w:fldSimple>`),
    ['By Ann Lee'],
  ],
  [
    'links, controls and tags are what they hold',
    paragraph(
      `<w:hyperlink r:id="x">${run('one ')}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run('two ')}</w:sdtContent></w:sdt><w:smartTag w:element="x">${run('three')}</w:smartTag>`,
    ),
    ['one two three'],
  ],
  [
    'what waits to be filled in is left out',
    paragraph(
      `${run('To ')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('click here')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>${run('Ann Lee')}</w:sdtContent></w:sdt>`,
    ),
    ['To Ann Lee'],
  ],
  [
    'formulas stay in their sentence',
    paragraph(`${run('Let ')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>${run(' be small.')}`),
    ['Let x be small.'],
  ],
  [
    'signs above others are left out',
    paragraph(
      `<w:r><w:ruby><w:rt>${run('kan')}</w:rt><w:rubyBase>${run('漢')}</w:rubyBase></w:ruby></w:r>`,
    ),
    ['漢'],
  ],
  [
    'a level of an outline makes a heading',
    paragraph(run('Where we stand'), '<w:outlineLvl w:val="1"/>') + WAIT,
    ['## Where we stand', WAIT_TEXT],
  ],
  [
    'the text level of an outline makes none',
    paragraph(run('Where we stand'), '<w:outlineLvl w:val="9"/>'),
    ['Where we stand'],
  ],
  [
    'hidden rows and the words of deleted ones are left out',
    `<w:tbl><w:tr><w:tc>${paragraph(run('Port'))}</w:tc></w:tr><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${paragraph(run('Gone'))}</w:tc></w:tr></w:tbl>`,
    ['| Port |\n| ---- |'],
  ],
  [
    'a table in a cell stands for itself',
    `<w:tbl><w:tr><w:tc>${paragraph(run('A'))}<w:tbl><w:tr><w:tc>${paragraph(run('B'))}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
    ['A', '| B |\n| - |'],
  ],
])('%s', async (_, body, expected) => {
  expect(await paragraphsOf(body)).toEqual(expected);
});

const STYLES = `<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Draft"><w:name w:val="Draft note"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="MyHead"><w:name w:val="House head"/><w:basedOn w:val="H2"/></w:style>
<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="Heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Level"><w:name w:val="Own head"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Item"><w:name w:val="House item"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Dots"><w:name w:val="List Bullet"/></w:style>
<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>`;
const styled = (style: string, words: string): string => {
  return paragraph(run(words), `<w:pStyle w:val="${style}"/>`);
};

test.each<[string, string, readonly string[]]>([
  [
    'words hidden by the style of their run or paragraph are left out',
    paragraph(run('Seen. ') + run('Not.', '<w:rPr><w:rStyle w:val="Secret"/></w:rPr>')) +
      styled('Draft', 'Not either.'),
    ['Seen.'],
  ],
  [
    'a run may show what the style of its paragraph hides',
    paragraph(
      run('Seen.', '<w:rPr><w:vanish w:val="false"/></w:rPr>'),
      '<w:pStyle w:val="Draft"/>',
    ),
    ['Seen.'],
  ],
  [
    'styles are what they are based on',
    styled('MyHead', 'One') + styled('Level', 'Two') + styled('A', 'Three'),
    ['## One', '### Two', 'Three'],
  ],
  [
    'styles may make lists',
    styled('Item', 'One') + styled('Item', 'Two') + WAIT + styled('Dots', 'Three'),
    ['- One\n- Two', WAIT_TEXT, '- Three'],
  ],
  [
    'a table of contents is a comment',
    `${styled('Toc', 'Where we stand 3')}${WAIT}`,
    ['<!-- Left out, table of contents: Where we stand 3 -->', WAIT_TEXT],
  ],
])('%s', async (_, body, expected) => {
  expect(await paragraphsOf(body, STYLES)).toEqual(expected);
});

const item = (words: string, level: number, list = 1): string =>
  paragraph(run(words), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

test('lists stand in items, and a level may be skipped', async () => {
  const body = `${item('a', 0)}${item('b', 1)}${item('c', 2)}${item('d', 0)}${WAIT}${item('e', 3)}${item('f', 0, 0)}`;
  expect(await paragraphsOf(body)).toEqual(['- a\n  - b\n    - c\n- d', WAIT_TEXT, '- e', 'f']);
});

test('what stands in each other without end is damaged', async () => {
  const file = new VFile({ path: 'a.docx' });
  const body = `${'<w:sdt>'.repeat(600)}${'</w:sdt>'.repeat(600)}`;
  const bytes = wordFileOf(drawnXml(body));
  await extract({ path: 'a.docx' }, bytes, file, 1 << 22).catch(() => undefined);
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['document-damaged']);
});
