import { expect, test } from 'vitest';
import { millisecondsOf, messagesOf, textOf } from './extracted.ts';

const HEAD =
  'From: Ana Ruiz <ana@x.example>\nDate: Mon, 4 May 2031 10:12:00 +0000\nSubject: The pump';
const SHOWN =
  'From: Ana Ruiz \\<ana\\@x.example>\n\nDate: Mon, 4 May 2031 10:12:00 +0000\n\nSubject: The pump';

function mail(body: string, fields = ''): string {
  return `${HEAD}\n${fields}\n${body}`;
}

/** What is extracted of the body of a mail. */
async function bodyOf(body: string, fields = ''): Promise<string> {
  const text = await textOf('a.eml', mail(body, fields));
  return text.startsWith(SHOWN) ? text.slice(SHOWN.length).trim() : text;
}

function parts(kind: string, ...all: readonly (readonly [fields: string, body: string])[]): string {
  const written = all.map(([fields, body]) => `--b\n${fields}\n\n${body}\n`);
  return `Content-Type: multipart/${kind}; boundary=b\n\n${written.join('')}--b--\n`;
}

test('the fields that people read, and the words', async () => {
  const fields =
    'Received: from a by b\nTo: =?utf-8?q?Zo=C3=AB?= <z@x.example>, "Dahl, Bo" <bo@x.example>\nMessage-ID: <1@x>\n';
  expect(await textOf('a.eml', mail('The pump is broken.\n', fields))).toBe(
    'From: Ana Ruiz \\<ana\\@x.example>\n\nDate: Mon, 4 May 2031 10:12:00 +0000\n\nTo: Zoë \\<z\\@x.example>, "Dahl, Bo" \\<bo\\@x.example>\n\nSubject: The pump\n\nThe pump is broken.',
  );
});

test.each([
  [
    'quoted lines by depth, under heads that may be broken',
    'Yes.\n\nOn 3 May 2031, Bo Dahl <bo@x.example>\nwrote:\n> Come on Sunday?\n> > The pump is broken.\n> Well.\n',
    'Yes.\n\nOn 3 May 2031, Bo Dahl \\<bo\\@x.example> wrote:\n\n> Come on Sunday?\n\n> > The pump is broken.\n\n> Well.',
  ],
  [
    'a signature, which is none of the words',
    'It works.\n\n-- \nAna Ruiz\nPumps and wells\n',
    'It works.\n\n<!-- Signature: Ana Ruiz · Pumps and wells -->',
  ],
  [
    'a signature above what is quoted',
    'It works.\n\n-- \nAna Ruiz\n\nBo Dahl wrote:\n> Does it?\n',
    'It works.\n\n<!-- Signature: Ana Ruiz -->\n\nBo Dahl wrote:\n\n> Does it?',
  ],
  [
    'two dashes above a long text are no signature',
    `One.\n\n--\n${'The next line of the text.\n'.repeat(20)}`,
    expect.stringContaining('The next line of the text.'),
  ],
  [
    'the footer of a list',
    'It works.\n_______________________________________________\npumps mailing list\npumps@x.example\n',
    'It works.\n\n<!-- Footer: pumps mailing list · pumps@x.example -->',
  ],
  [
    'a rule above words is no footer',
    'It works.\n\n--------------------------------\nThe second part is about wells.\n',
    expect.stringContaining('The second part is about wells.'),
  ],
  [
    'what lawyers put below a mail',
    'It works.\n\nThis email and any attachments are confidential and intended for the addressee.\n',
    'It works.\n\n<!-- Footer: This email and any attachments are confidential and intended for the addressee. -->',
  ],
  [
    'words about what is confidential stay',
    'This email is about the well, which is dry.\n\nThe report is confidential.\n',
    'This email is about the well, which is dry.\n\nThe report is confidential.',
  ],
  [
    'lines that were broken, quoted ones too, and those of a list that were not',
    'The roofer can come in the second week of May, and he wants half of it\nIn advance.\n\n- one\n- two\n\n> Shall I ask the bank for a loan? The treasurer says that we have\n> 14,000 left.\n',
    'The roofer can come in the second week of May, and he wants half of it In advance.\n\n- one\n- two\n\n> Shall I ask the bank for a loan? The treasurer says that we have 14,000 left.',
  ],
  [
    'a mail that is forwarded below',
    'Please read.\n\n-----Original Message-----\nFrom: Dahl, Bo [mailto:bo@x.example]\nSent: Sunday, May 3, 2031 6:04 PM\nTo: Ana Ruiz\nSubject: The pump\n\nIt is in good health.\n\n> Is it?\n',
    'Please read.\n\n<!-- From: Dahl, Bo [mailto:bo@x.example] · Sent: Sunday, May 3, 2031 6:04 PM · To: Ana Ruiz · Subject: The pump -->\n\nOn Sunday, May 3, 2031 6:04 PM, Bo Dahl wrote:\n\n> It is in good health.\n>\n> > Is it?',
  ],
  [
    'fields within the words are no mail',
    'From: here on, nothing is certain.\n\nDate: unknown.\n',
    'From: here on, nothing is certain.\n\nDate: unknown.',
  ],
])('%s', async (_, body, text) => {
  expect(await bodyOf(body)).toEqual(text);
});

test('lines that go on in the next one (format=flowed), quoted lines too', async () => {
  const fields = 'Content-Type: text/plain; charset=utf-8; format=flowed\n';
  expect(
    await bodyOf('One \ntwo.\n Stuffed \n> a \n> b\nThe word format=flowed stays.\n', fields),
  ).toBe('One two.\n\nStuffed\n\n> a b\n\nThe word format=flowed stays.');
});

test.each([
  ['windows-1252', 'quoted-printable', '=93Caf=E9,=94 she said.', '“Café,” she said.'],
  ['iso-8859-1', 'quoted-printable', '=93Yes=94', '“Yes”'],
  ['utf-8', 'base64', Buffer.from('“Ĳ”').toString('base64'), '“Ĳ”'],
  ['iso-2022-jp', '7bit', '\u001B$B$3$s$K$A$O\u001B(B', 'こんにちは'],
  ['koi8-r', 'quoted-printable', '=F0=D2=C9=D7=C5=D4', 'Привет'],
])('%s, %s', async (charset, encoding, body, text) => {
  const fields = `Content-Type: text/plain; charset="${charset}"\nContent-Transfer-Encoding: ${encoding}\n`;
  expect(await bodyOf(body, fields)).toBe(text);
});

test('a mail that does not say its charset is decoded by a guess', async () => {
  const body =
    'The caf\u00e9 on the square has closed, and the \u0093caf\u00e9\u0094 by the sea, too.';
  const bytes = Buffer.from(mail(body), 'latin1');
  expect(await textOf('a.eml', bytes)).toContain('The café on the square');
  expect((await messagesOf('a.eml', bytes)).map((each) => each.split(':', 1)[0])).toEqual([
    'charset-guessed',
  ]);
});

test.each([
  [
    'the plain part of two',
    parts(
      'alternative',
      ['Content-Type: text/plain', 'Plain.'],
      ['Content-Type: text/html', '<p>HTML.'],
    ),
    'Plain.',
  ],
  [
    'HTML where the plain part is empty',
    parts(
      'alternative',
      ['Content-Type: text/plain', ' '],
      ['Content-Type: text/html', '<p>HTML.'],
    ),
    'HTML.',
  ],
])('%s', async (_, body, text) => {
  expect((await textOf('a.eml', `${HEAD}\n${body}`)).slice(SHOWN.length).trim()).toBe(text);
});

test('HTML alone, with its quotations', async () => {
  const html =
    '<html><head><title>No</title><style>p{}</style></head><body><table><tr><td><p>The museum opens again in June, after two years of work.</p></td></tr></table><div class="gmail_attr">On Wed, 13 May 2026, Olav Moe &lt;o@x.example&gt; wrote:<br></div><blockquote class="gmail_quote">When do you open again?</blockquote></body></html>';
  expect(await bodyOf(html, 'Content-Type: text/html; charset=utf-8\n')).toBe(
    'The museum opens again in June, after two years of work.\n\nOn Wed, 13 May 2026, Olav Moe \\<o\\@x.example> wrote:\n\n> When do you open again?',
  );
});

test('what is attached is named and left out; a mail that is attached is quoted', async () => {
  const inner =
    'From: Bo Dahl <bo@x.example>\nDate: Sun, 3 May 2031 08:00:00 +0000\nSubject: Wells\n\nThe well is dry.';
  const document = `${HEAD}\n${parts(
    'mixed',
    ['Content-Type: text/plain', 'See below.'],
    [
      'Content-Type: application/pdf\nContent-Disposition: attachment; filename="a`b.pdf"',
      'JVBERi0=',
    ],
    ['Content-Type: message/rfc822', inner],
  )}`;
  expect((await textOf('a.eml', document)).slice(SHOWN.length).trim()).toBe(
    'See below.\n\n<!-- Left out: a`b.pdf -->\n\n<!-- From: Bo Dahl · Date: Sun, 3 May 2031 08:00:00 +0000 · Subject: Wells -->\n\nOn Sun, 3 May 2031 08:00:00 +0000, Bo Dahl wrote:\n\n> The well is dry.',
  );
  expect(await messagesOf('a.eml', document)).toEqual([
    "attachment-left-out: 1 attachment left out: `a'b.pdf`",
  ]);
});

const MAILBOX = [
  'From ana@x.example Mon May  4 10:12:00 2031',
  HEAD,
  '',
  '>From here on it works.',
  'From Monday on, too.',
  '',
  'From bo@x.example Mon May  4 12:00:00 2031',
  'From: bo@x.example',
  'Subject: Re: The pump',
  '',
  'Good.',
  '',
].join('\n');

test.each([
  ['line feeds', MAILBOX],
  ['carriage returns and line feeds', MAILBOX.replaceAll('\n', '\r\n')],
])('a mailbox is cut into its mails: %s', async (_, document) => {
  expect(await textOf('a.mbox', document)).toBe(
    [
      '## The pump',
      '<!-- From: Ana Ruiz · Date: Mon, 4 May 2031 10:12:00 +0000 · Subject: The pump -->',
      'On Mon, 4 May 2031 10:12:00 +0000, Ana Ruiz wrote:',
      '> From here on it works.\n>\n> From Monday on, too.',
      '## Re: The pump',
      '<!-- From: bo@x.example · Subject: Re: The pump -->',
      'bo@x.example wrote:',
      '> Good.',
    ].join('\n\n'),
  );
});

test('a mailbox of one mail is that mail, and a mail that is damaged is left out', async () => {
  expect(await textOf('a.mbox', `From a Mon May  4 10:12:00 2031\n${mail('Yes.')}`)).toBe(
    `${SHOWN}\n\nYes.`,
  );
  const damaged = MAILBOX.replace('From: bo@x.example\nSubject: Re: The pump', 'Nothing: here');
  expect(await textOf('a.mbox', damaged)).toContain('<!-- Mail 2 is left out: The document cannot');
  expect(await messagesOf('a.mbox', damaged)).toEqual([
    'attachment-left-out: 1 attachment left out: `mail 2`',
  ]);
});

test.each([
  [
    'no head',
    'The bridge opens on Monday.',
    'document-damaged: The document cannot be taken apart: it has no head, such as `From:` and `Date:`. Save the mail anew from the program that holds it',
  ],
  [
    'UTF-7',
    mail('+AGE-', 'Content-Type: text/plain; charset=utf-7\n'),
    'format-not-read: The mail is written in UTF-7, which is not read: save it as UTF-8',
  ],
  [
    'encrypted',
    mail('x', 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n'),
    'document-encrypted: The mail is encrypted: save it without, from the program that can read it',
  ],
  [
    'parts within parts without an end',
    `${HEAD}\n${Array.from({ length: 400 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}`).join('\n')}\n`,
    'document-damaged: The document cannot be taken apart: its head or the nesting of its parts has no end. Save the mail anew from the program that holds it',
  ],
])('a failure says why: %s', async (_, document, failure) => {
  expect(await textOf('a.eml', document)).toBe(failure);
});

test('a mail without words has an empty text', async () => {
  expect(await textOf('a.eml', `${HEAD}\n\n`)).toBe(SHOWN);
  expect(await textOf('a.eml', '\r\n')).toBe('');
});

test.each([
  [
    'quoted deeper and deeper',
    (size: number) => mail(`${'>'.repeat(80)} a\n> b\n`.repeat(size / 90)),
  ],
  ['heads that are broken', (size: number) => mail('On Monday, Ana\n'.repeat(size / 15))],
  ['separators', (size: number) => 'From a Mon May  4 10:12:00 2031\n'.repeat(size / 33)],
  ['signatures', (size: number) => mail('a\n-- \nb\n\n'.repeat(size / 9))],
  [
    'many parts',
    (size: number) =>
      `${HEAD}\n${parts('mixed', ...Array.from({ length: size / 40 }, () => ['Content-Type: text/plain', 'a'] as const))}`,
  ],
  [
    'wrapped lines',
    (size: number) =>
      mail(
        'lines of words that are as long as lines of mail mostly are, or so.\n'.repeat(size / 16),
      ),
  ],
  ['many fields', (size: number) => `${'To: a@b.example\n'.repeat(size / 16)}${mail('a')}`],
])('the time for a mail grows linearly: %s', async (_, make) => {
  const size = 4_000;
  await millisecondsOf('a.mbox', make(size));
  const short = Math.max(50, await millisecondsOf('a.mbox', make(size)));
  expect(await millisecondsOf('a.mbox', make(size * 8))).toBeLessThan(short * 8 * 4);
});
