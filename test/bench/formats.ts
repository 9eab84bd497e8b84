import { generateArticle } from './generate.ts';
import type { BenchDocument } from './stage-times.ts';

/** A format that documents come in, made of the same made-up news. */
export interface BenchFormat {
  readonly name: string;
  readonly extension: string;
  readonly write: (article: string) => string | Uint8Array;
}

/** Some headings, lists and quotations among the paragraphs, as people write Markdown. */
function toMarkdown(article: string): string {
  const blocks = article.split(/\n\n+/).map((block, index) => {
    if (index % 40 === 20) return `## Part ${index}\n\n${block}`;
    if (index % 80 === 30) return `- ${block}`;
    return index % 80 === 50 ? `> ${block}` : block.replace(/\b(said)\b/, '*$1*');
  });
  return blocks.join('\n\n');
}

/** A saved page: the article between navigation and footer, its marks as character references. */
function toHtml(article: string): string {
  const paragraphs = article.split(/\n\n+/).map((block) => {
    const text = block.replaceAll('&', '&amp;').replaceAll('“', '&ldquo;');
    return `<p class="text">${text.replace(/\b(said)\b/, '<em>$1</em>')}</p>\n`;
  });
  const [around, after] = ['<li><a href="/news">News</a></li>\n', '<footer>All rights</footer>'];
  return `<!doctype html>\n<html><head><title>News</title></head>\n<body><nav><ul>\n${around.repeat(20)}</ul></nav>\n<article>\n${paragraphs.join('')}</article>\n${after}</body></html>\n`;
}

export const FORMATS: readonly BenchFormat[] = [
  { name: 'plain text', extension: '.txt', write: (article) => article },
  { name: 'Markdown', extension: '.md', write: toMarkdown },
  { name: 'HTML', extension: '.html', write: toHtml },
];

/** A page of a site of today: three elements about each paragraph, classes, a link in every line. */
function toManyTags(article: string): string {
  const item = (name: string, index: number): string =>
    `<li class="${name}__item"><a class="${name}__link" href="/s/${index}"><span>Section ${index}</span></a></li>\n`;
  const list = (name: string): string =>
    Array.from({ length: 40 }, (_, index) => item(name, index)).join('');
  const words = (word: string, index: number): string => {
    if (index % 12 === 5)
      return `<a class="link" data-track="t${index}" href="/t/${index}">${word}</a>`;
    return index % 7 === 1 ? `<span class="w">${word}</span>` : word;
  };
  const paragraphs = article.split(/\n\n+/).map((block, index) => {
    const text = block.replaceAll('&', '&amp;').split(' ').map(words).join(' ');
    return `<div class="block block--text" data-component="text" data-id="${index}"><div class="inner"><p class="paragraph" id="p${index}">${text}</p></div></div>\n`;
  });
  return `<!doctype html>\n<html lang="en"><head><title>News</title></head>\n<body class="page"><header><nav><ul>${list('nav')}</ul></nav></header>\n<main><article>\n${paragraphs.join('')}</article></main>\n<footer><ul>${list('foot')}</ul></footer></body></html>\n`;
}

export const MANY_TAGS: BenchFormat = {
  name: 'HTML of many tags',
  extension: '.html',
  write: toManyTags,
};

function bytesOfText(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? Buffer.from(text) : text;
}

/** So many made-up articles of about so many characters in a format. */
export function generateIn(
  { extension, write }: BenchFormat,
  count: number,
  length: number,
): readonly BenchDocument[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `${index}${extension}`,
    bytes: bytesOfText(write(generateArticle(index, length))),
  }));
}
