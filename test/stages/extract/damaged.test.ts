import * as fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { extract } from '../../../stages/extract/index.ts';
import { isNamedFailure } from '../../promises/brief.ts';
import { bookFile } from './book-file.ts';
import { openDocumentFile } from './open-document-file.ts';
import { SAMPLES } from './samples.ts';

const LIMIT = 1 << 20;

const OTHERS: Readonly<Record<string, () => Buffer>> = {
  'a.odt': () => openDocumentFile('<text:h>Wind</text:h><text:p>“Yes,” said Ana Ruiz.</text:p>'),
  'a.epub': () => bookFile(['<h1>One</h1><p>“Yes,” said Ana Ruiz.</p>']),
  'a.rtf': () =>
    Buffer.from("{\\rtf1{\\fonttbl{\\f0\\fcharset0 A;}}\\pard \\'93Yes\\'94{\\footnote b}\\par}"),
  'a.eml': () =>
    Buffer.from(
      'From: Ana <a@x.example>\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nYes.\n--b\nContent-Transfer-Encoding: base64\n\nWWVz\n--b--\n',
    ),
  'a.vtt': () => Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana Ruiz>Yes.\n'),
  'a.srt': () => Buffer.from('1\n00:00:01,000 --> 00:00:02,000\n- Yes.\n'),
};

test.each(Object.entries({ ...SAMPLES, ...OTHERS }))(
  'with some bytes changed or the end cut off, %s has a text or a named failure',
  async (name, make) => {
    const whole = make();
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    const property = fc.asyncProperty(
      fc.array(change, { maxLength: 4 }),
      fc.oneof({ weight: 8, arbitrary: fc.constant(whole.length) }, fc.nat(whole.length)),
      async (changes, end) => {
        const bytes = Buffer.from(whole);
        for (const { at, byte } of changes) bytes[at] = byte;
        const file = new VFile({ path: name });
        const content = await extract({ path: name }, bytes.subarray(0, end), file, LIMIT).catch(
          (error: unknown) => error,
        );
        const isText = typeof content === 'object' && content !== null && 'text' in content;
        expect(isText || isNamedFailure(content)).toBe(true);
      },
    );
    await fc.assert(property, { seed: 311, numRuns: 40 });
  },
);
