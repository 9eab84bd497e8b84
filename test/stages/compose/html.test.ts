import { readFileSync } from 'node:fs';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { expect, test } from 'vitest';

/** What a code host shows: GitHub's rules of Markdown and of which HTML is let through. */
const host = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .use(rehypeStringify);

const CASES = ['corrected', 'french', 'inert', 'transcript', 'unclosed-quote', 'who-said-what'];

const markdownOf = (name: string): string => readFileSync(`test/cases/${name}/output.md`, 'utf8');

test.each(CASES)('the brief of the case %s as a code host shows it', async (name) => {
  const html = String(await host.process(markdownOf(name)));
  await expect(`${html}\n`).toMatchFileSnapshot(`html/${name}.html`);
});

test.each(CASES)('what is folded in the brief of the case %s is Markdown on every host', (name) => {
  const lines = markdownOf(name).split('\n');
  const at = (word: string) => lines.flatMap((line, index) => (line === word ? [index] : []));
  const opened = at('<details>');
  expect(at('</details>')).toHaveLength(opened.length);
  for (const index of opened) {
    // GitHub, GitLab and Gitea read Markdown again behind a blank line, and HTML up to one.
    expect(lines[index - 1]).toBe('');
    expect(lines[index + 1]).toMatch(/^<summary>[\w :]+<\/summary>$/);
    expect(lines[index + 2]).toBe('');
    expect(lines[index + 3]).toMatch(/^- /);
  }
  for (const index of at('</details>')) {
    expect([lines[index - 1], lines[index + 1]]).toEqual(['', '']);
  }
});
