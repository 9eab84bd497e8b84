import * as fc from 'fast-check';
import { bookFile } from '../stages/extract/book-file.ts';
import { openDocumentFile } from '../stages/extract/open-document-file.ts';
import { anyBytes, mixture } from './documents.ts';

/** Documents whose text is extracted, such as nobody would write. */
export interface ExtractedDocument {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const pieces = fc.array(mixture, { minLength: 1, maxLength: 6 });

function named(path: string) {
  return (text: string | Buffer): ExtractedDocument => ({ path, bytes: Buffer.from(text) });
}

const clock = (second: number): string =>
  `00:${String(Math.floor(second / 60) % 60).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}`;

/** Words, marks of speakers and sounds at times that may go back. */
const cues = fc.array(
  fc.tuple(
    fc.nat(4000),
    fc.constantFrom('', '', '- ', '>> ', 'ANN LEE: ', '<v Ann Lee>', '[music] ', '(laughs) ', '♪ '),
    mixture,
  ),
  { maxLength: 12 },
);
const subtitles = fc.oneof(
  cues
    .map((all) =>
      all.map(
        ([at, mark, words], i) => `${i}\n${clock(at)},5 --> ${clock(at + 2)},0\n${mark}${words}`,
      ),
    )
    .map((all) => named('a.srt')(all.join('\n\n'))),
  cues
    .map((all) =>
      all.map(([at, mark, words]) => `${clock(at)}.000 --> ${clock(at + 2)}.000\n${mark}${words}`),
    )
    .map((all) => named('a.vtt')(`WEBVTT\n\n${all.join('\n\n')}`)),
);

const HEADS = [
  'From: Ann Lee <a@x.example>',
  'From: "Lee, Ann" <a@x.example>',
  'Subject: Re: The port',
  'Date: Mon, 4 May 2031 10:12:00 +0000',
  'To: =?utf-8?q?Zo=C3=AB?= <z@x.example>',
  'Content-Type: text/html',
  'Content-Type: text/plain; format=flowed; charset=windows-1252',
  'Content-Transfer-Encoding: quoted-printable',
  'Content-Transfer-Encoding: base64',
];
const LINES = [
  '-- ',
  '> ',
  '> > ',
  'Ann Lee wrote:',
  'On 3 May, Tom Ek <t@x.example>',
  '____________',
  '',
];
const mail = fc
  .tuple(
    fc.subarray(HEADS, { minLength: 1 }),
    fc.array(fc.tuple(fc.constantFrom(...LINES), mixture), { maxLength: 8 }),
  )
  .map(([head, body]) => {
    const lines = body.map(([mark, words]) => `${mark}${words}`);
    return `${head.join('\n')}\n\n${lines.join('\n')}\n`;
  });
const mails = fc.oneof(
  mail.map(named('a.eml')),
  fc
    .array(mail, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((each) => `From a Mon May  4 10:12:00 2031\n${each}`).join('\n'))
    .map(named('a.mbox')),
);

const CONTROLS = [
  '\\par ',
  '{',
  '}',
  '\\b ',
  '\\v ',
  '\\cell ',
  '\\row ',
  '\\intbl ',
  '{\\footnote ',
  "\\'93",
  '\\u8220?',
  '\\ls1 ',
  '\\pard ',
];
const richText = fc
  .array(fc.tuple(fc.constantFrom(...CONTROLS), mixture), { maxLength: 12 })
  .map((all) => named('a.rtf')(`{\\rtf1 ${all.flat().join('')}}`));

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    // No character of XML.
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/g, '');
const packed = fc.oneof(
  pieces.map((all) =>
    named('a.odt')(
      openDocumentFile(all.map((each) => `<text:p>${escaped(each)}</text:p>`).join('')),
    ),
  ),
  pieces.map((all) => named('a.epub')(bookFile(all.map((each) => `<p>${each}</p>`)))),
);

const anything = fc
  .tuple(fc.constantFrom('a.vtt', 'a.srt', 'a.eml', 'a.mbox', 'a.odt', 'a.rtf', 'a.epub'), anyBytes)
  .map(([path, bytes]): ExtractedDocument => ({ path, bytes }));

/** The bytes of such a document, and its name. */
export const extractedDocument: fc.Arbitrary<ExtractedDocument> = fc.oneof(
  { weight: 3, arbitrary: subtitles },
  { weight: 3, arbitrary: mails },
  { weight: 2, arbitrary: richText },
  { weight: 2, arbitrary: packed },
  { weight: 1, arbitrary: anything },
);
