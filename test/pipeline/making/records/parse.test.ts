import { expect, test } from 'vitest';
import { parseRecord } from '../../../../pipeline/making/records/parse.ts';
import { settingsSchema } from '../../../../pipeline/settings/schema.ts';

const { records: usual } = settingsSchema.parse({});
const unnamed = { line: 7, id: null, url: null };
const noText = (field: string): string =>
  `The object has no text in a field "${field}": the settings can name another, at "records"`;

test.each<[string, unknown]>([
  ['{', 'The line is not valid JSON'],
  ['[{"text":"a"}]', 'The line is no JSON object'],
  ['"text"', 'The line is no JSON object'],
  ['null', 'The line is no JSON object'],
  ['{"body":"a"}', noText('text')],
  ['{"text":null}', noText('text')],
  ['{"__proto__":{"text":"a"}}', noText('text')],
])('%s is no document', (line, fault) => {
  expect(parseRecord(Buffer.from(line), 7, usual)).toEqual({
    record: unnamed,
    document: { fault },
  });
});

test('a line that is not UTF-8 is no document', () => {
  expect(parseRecord(Buffer.from('{"text":"caf\u00E9"}', 'latin1'), 7, usual)).toEqual({
    record: unnamed,
    document: { fault: 'The line is not UTF-8: save the file as UTF-8' },
  });
});

test('its id may be a number, and what fails is named by it', () => {
  expect(parseRecord(Buffer.from('{"id":12,"url":"","text":[]}'), 7, usual)).toEqual({
    record: { line: 7, id: '12', url: null },
    document: { fault: noText('text') },
  });
});

test('the other fields are what is stated of the document', () => {
  const line = { id: 'a', text: 'It rained.', title: 'Rain', author: ['Ann Lee'], url: 'u', n: 1 };
  const { text, ...stated } = line;
  expect(parseRecord(Buffer.from(JSON.stringify(line)), 7, usual)).toEqual({
    record: { line: 7, id: 'a', url: 'u' },
    document: { mediaType: 'text/plain', text, stated },
  });
});

test('the settings name the fields, and say what the texts are', () => {
  const settings = {
    text: 'body',
    id: 'key',
    genre: 'kind',
    title: 'head',
    published: 'day',
    url: 'link',
    format: 'html',
  } as const;
  const line = {
    key: 'k',
    body: '<p>It rained.',
    head: 'Rain',
    day: '3 May',
    link: 'l',
    title: 'T',
  };
  expect(parseRecord(Buffer.from(JSON.stringify(line)), 7, settings)).toEqual({
    record: { line: 7, id: 'k', url: 'l' },
    document: {
      mediaType: 'text/html',
      text: '<p>It rained.',
      stated: {
        key: 'k',
        head: 'Rain',
        day: '3 May',
        link: 'l',
        title: 'Rain',
        published: '3 May',
      },
    },
  });
});
