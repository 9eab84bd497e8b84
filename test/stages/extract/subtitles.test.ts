import { expect, test } from 'vitest';
import { messagesOf, textOf } from './extracted.ts';

/** A file of cues of two seconds each, one right behind the other. */
function vtt(...cues: readonly string[]): string {
  const at = (second: number): string =>
    `00:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000`;
  const blocks = cues.map((words, index) => `${at(index * 2)} --> ${at(index * 2 + 2)}\n${words}`);
  return `WEBVTT\n\n${blocks.join('\n\n')}\n`;
}

function srt(...cues: readonly string[]): string {
  const blocks = cues.map((words, index) => {
    const second = String(index).padStart(2, '0');
    return `${index + 1}\n00:00:${second},000 --> 00:00:${second},900\n${words}`;
  });
  return `${blocks.join('\n\n')}\n`;
}

test.each([
  [
    'a sentence over several cues is one',
    vtt('The bridge was closed', 'for eleven days,', 'the council said.'),
    '<!-- 00:00:00 -->\n\nThe bridge was closed for eleven days, the council said.',
  ],
  [
    'voices are labels where they change',
    vtt('<v Ana Ruiz>Good', '<v.loud Ana Ruiz>evening.</v>', '<v Bo Dahl>Is it?'),
    '<!-- 00:00:00 -->\n\nAna Ruiz: Good evening.\n\n<!-- 00:00:04 -->\n\nBo Dahl: Is it?',
  ],
  [
    'two voices in one cue',
    vtt('<v Ana Ruiz>Ready?\n<v Bo Dahl>Always.'),
    '<!-- 00:00:00 -->\n\nAna Ruiz: Ready?\n\n<!-- 00:00:00 -->\n\nBo Dahl: Always.',
  ],
  [
    'marks of a change, with and without a name',
    srt('>> MAYOR: Order,', 'please.', '>> Thank you.', '>>> And now the news.'),
    '<!-- 00:00:00 -->\n\nMAYOR: Order, please.\n\n<!-- 00:00:02 -->\n\nThank you.\n\n<!-- 00:00:03 -->\n\nAnd now the news.',
  ],
  [
    'dashes of a dialogue, and a dash within a sentence',
    srt('- Where were you?\n- At sea.', 'It was late', '- and cold.'),
    '<!-- 00:00:00 -->\n\nWhere were you?\n\n<!-- 00:00:00 -->\n\nAt sea. It was late and cold.',
  ],
  [
    'a label opens a paragraph, a colon within a sentence does not',
    srt('ANNA: There is one', 'Thing: the wind.', 'Bo: I know.'),
    '<!-- 00:00:00 -->\n\nANNA: There is one Thing: the wind.\n\n<!-- 00:00:02 -->\n\nBo: I know.',
  ],
  [
    'a speaker in square brackets, and what is heard',
    srt('[Claire] Where is it?', '[door slams]', '[Applause]', 'Here. (sighs)', '(laughs) No.'),
    '<!-- 00:00:00 [door slams] · [Applause] · (sighs) · (laughs) -->\n\nClaire: Where is it? Here. No.',
  ],
  [
    'songs and who made the captions',
    srt('♪ Over the hills ♪', 'I heard it.', 'Subtitles by Kim Deer', 'www.example.org'),
    '<!-- 00:00:00 ♪ Over the hills ♪ · Subtitles by Kim Deer · www.example.org -->\n\nI heard it.',
  ],
  [
    'tags, places, overrides and character references',
    srt('{\\an8}<i>Tom</i> &amp; <font color="#fff">Ann</font>\\Nlaughed at 3 < 4.'),
    '<!-- 00:00:00 -->\n\nTom & Ann laughed at 3 < 4.',
  ],
  [
    'a number within a cue stays, that of the next cue goes',
    '1\n00:00:01,000 --> 00:00:02,000\nThe year was\n1984\n2\n00:00:02,000 --> 00:00:03,000\nand cold.\n',
    '<!-- 00:00:01 -->\n\nThe year was 1984 and cold.',
  ],
  [
    'notes, styles, regions, names and settings of cues',
    'WEBVTT - The flood barrier\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\nNOTE\nNot said.\n\nintro\n01:02.500 --> 01:04.000 align:start position:10%\nWe begin.\n',
    '# The flood barrier\n\n<!-- 00:01:02 -->\n\nWe begin.',
  ],
  [
    'somebody says a line twice',
    srt('No.', 'No.', 'I said no.'),
    '<!-- 00:00:00 -->\n\nNo. No. I said no.',
  ],
  [
    'captions that roll up',
    vtt(
      'so the bridge',
      'so the bridge\nis closed',
      'is closed\nuntil spring',
      'until spring\nand we walk',
    ),
    '<!-- 00:00:00 -->\n\nso the bridge is closed until spring and we walk',
  ],
  [
    'captions that grow by a word at a time',
    vtt('so', 'so the', 'so the bridge', 'so the bridge opens'),
    '<!-- 00:00:06 -->\n\nso the bridge opens',
  ],
  [
    'a pause ends a paragraph where a sentence ends',
    '1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n00:00:09,000 --> 00:00:10,000\nTwo is\n\n3\n00:00:19,000 --> 00:00:20,000\nhere.\n',
    '<!-- 00:00:01 -->\n\nOne.\n\n<!-- 00:00:09 -->\n\nTwo is here.',
  ],
  [
    'an ellipsis over two cues is one',
    srt('I waited...', '...for years.'),
    '<!-- 00:00:00 -->\n\nI waited... for years.',
  ],
  [
    'line ends of all kinds',
    'WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nOne\r\ntwo.\r\n',
    '<!-- 00:00:01 -->\n\nOne two.',
  ],
  ['an empty file', '', ''],
  ['a file without cues', 'WEBVTT\n\nNOTE Nothing yet\n', ''],
  [
    'words that could end a comment',
    srt('[a --> b]', 'Said.'),
    '<!-- 00:00:00 [a - -> b] -->\n\nSaid.',
  ],
])('%s', async (_, document, text) => {
  expect(await textOf(document.startsWith('WEBVTT') ? 'a.vtt' : 'a.srt', document)).toBe(text);
});

test('a file that is no subtitles is a failure', async () => {
  expect(await textOf('a.srt', 'The bridge opens on Monday.')).toBe(
    'document-damaged: The document cannot be taken apart: no line of it says when words are shown, such as `00:01:02,000 --> 00:01:04,500`. Save it anew as `.srt` or `.vtt`',
  );
});

test('subtitles in Windows-1252 and UTF-16 are decoded', async () => {
  const document = srt('“Caf\u00e9,” she said. It was the caf\u00e9 on the corner of the square.');
  const windows = Buffer.from(document.replace('“', '\u0093').replace('”', '\u0094'), 'latin1');
  const expected = `<!-- 00:00:00 -->\n\n“Café,” she said. It was the café on the corner of the square.`;
  expect(await textOf('a.srt', windows)).toBe(expected);
  expect((await messagesOf('a.srt', windows)).map((each) => each.split(':', 1)[0])).toEqual([
    'charset-guessed',
  ]);
  expect(await textOf('a.srt', Buffer.from(`\uFEFF${document}`, 'utf16le'))).toBe(expected);
});
