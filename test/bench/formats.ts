import { generateArticle } from './generate.ts';
import type { BenchDocument } from './stage-times.ts';

/** A format that documents come in, made of the same made-up news. */
export interface BenchFormat {
  readonly name: string;
  readonly extension: string;
  readonly write: (article: string) => string;
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

/** So many made-up articles of about so many characters in a format. */
export function generateIn(
  { extension, write }: BenchFormat,
  count: number,
  length: number,
): readonly BenchDocument[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `${index}${extension}`,
    bytes: Buffer.from(write(generateArticle(index, length))),
  }));
}
