import type { PackedType } from '../../stages/formats.ts';
import { bookFile } from '../stages/extract/book-file.ts';
import { openDocumentFile } from '../stages/extract/open-document-file.ts';
import { column, pdfFile } from '../stages/extract/pdf-file.ts';
import { wordFile } from '../stages/extract/word-file.ts';
import type { BenchFormat } from './formats.ts';

/** Characters of a line of a mail, of a page and of a subtitle. */
const WIDTHS = { mail: 72, page: 88, cue: 42 } as const;
const LINES_A_PAGE = 44;
/** Paragraphs of a mail in a mailbox, and of a chapter of a book. */
const PARAGRAPHS_A_PART = 12;
const HEAD =
  'From: Ann Lund <ann@example.org>\nTo: list@example.org\nSubject: News of the day\nDate: Mon, 06 May 2024 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n';

function paragraphsOf(article: string): string[] {
  return article.trim().split(/\n\n+/);
}

/** Lines of words, none longer than that but a word. */
function wrapped(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function toWord(article: string): Uint8Array {
  const [title = '', ...paragraphs] = paragraphsOf(article);
  return wordFile([{ words: title, style: 'Title' }, ...paragraphs]);
}

/** In one column; a blank line stands between paragraphs. */
function toPdf(article: string): Uint8Array {
  const lines = paragraphsOf(article).flatMap((each) => [...wrapped(each, WIDTHS.page), '']);
  return pdfFile(chunksOf(lines, LINES_A_PAGE).map((page) => column(page, { y: 760 })));
}

function mailBody(paragraphs: readonly string[]): string {
  return paragraphs.map((each) => wrapped(each, WIDTHS.mail).join('\n')).join('\n\n');
}

function toMail(article: string): Uint8Array {
  return Buffer.from(`${HEAD}${mailBody(paragraphsOf(article))}\n`);
}

function toMailbox(article: string): Uint8Array {
  const mails = chunksOf(paragraphsOf(article), PARAGRAPHS_A_PART).map(
    (each) => `From ann@example.org Mon May  6 10:00:00 2024\n${HEAD}${mailBody(each)}\n`,
  );
  return Buffer.from(mails.join('\n'));
}

/** Cues of two lines, three seconds each. */
function cuesOf(article: string, mark: '.' | ','): string {
  const lines = paragraphsOf(article).flatMap((each) => wrapped(each, WIDTHS.cue));
  const time = (seconds: number): string => {
    const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
    return `${parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')}${mark}000`;
  };
  return chunksOf(lines, 2)
    .map((cue, index) => {
      return `${index + 1}\n${time(index * 3)} --> ${time(index * 3 + 3)}\n${cue.join('\n')}\n`;
    })
    .join('\n');
}

function toOpenDocument(article: string): Uint8Array {
  const paragraphs = paragraphsOf(article).map((each) => `<text:p>${escaped(each)}</text:p>`);
  return openDocumentFile(paragraphs.join(''));
}

function toRichText(article: string): Uint8Array {
  const paragraphs = paragraphsOf(article).map((each) => {
    const words = each.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0)}?`);
    return `\\pard ${words}\\par\n`;
  });
  return Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\n${paragraphs.join('')}}`);
}

function toBook(article: string): Uint8Array {
  const paragraphs = paragraphsOf(article).map((each) => `<p>${escaped(each)}</p>`);
  return bookFile(chunksOf(paragraphs, PARAGRAPHS_A_PART).map((chapter) => chapter.join('\n')));
}

/** How the same made-up news is written in each format from which the text is extracted. */
export const PACKED_FORMATS: Readonly<Record<PackedType, BenchFormat>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    name: 'Word',
    extension: '.docx',
    write: toWord,
  },
  'application/pdf': { name: 'PDF', extension: '.pdf', write: toPdf },
  'text/vtt': {
    name: 'WebVTT',
    extension: '.vtt',
    write: (article) => `WEBVTT\n\n${cuesOf(article, '.')}`,
  },
  'application/x-subrip': {
    name: 'SubRip',
    extension: '.srt',
    write: (article) => cuesOf(article, ','),
  },
  'message/rfc822': { name: 'mail', extension: '.eml', write: toMail },
  'application/mbox': { name: 'mailbox', extension: '.mbox', write: toMailbox },
  'application/vnd.oasis.opendocument.text': {
    name: 'OpenDocument',
    extension: '.odt',
    write: toOpenDocument,
  },
  'application/rtf': { name: 'RTF', extension: '.rtf', write: toRichText },
  'application/epub+zip': { name: 'EPUB', extension: '.epub', write: toBook },
};
