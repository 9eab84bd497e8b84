/*
 * Draws `brief.png`: the beginning of a brief as a code host shows it, in its own style.
 *
 *   node .github/pictures/draw.mjs        needs `chromium` on the PATH
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BRIEF = 'output/ferry-strike.md';
const SIZE = '900,820';

const STYLE = `
  body { font: 16px/1.5 "DejaVu Sans", sans-serif; color: #1f2328; margin: 24px 32px; }
  h1 { font-size: 1.7em; border-bottom: 1px solid #d1d9e0; padding-bottom: .3em; margin: 0 0 .6em; }
  h2 { font-size: 1.35em; border-bottom: 1px solid #d1d9e0; padding-bottom: .3em; }
  h3 { font-size: 1.1em; margin-bottom: .4em; }
  a { color: #0969da; text-decoration: none; }
  ul { padding-left: 1.6em; margin: 0 0 1em; } li { margin: .25em 0; }
  details { margin: 0 0 1em; }
`;

const html = await unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .use(rehypeStringify)
  .process(readFileSync(join(ROOT, BRIEF), 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'verbatim-picture-'));
try {
  const page = join(folder, 'brief.html');
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${String(html)}`,
  );
  execFileSync('chromium', [
    '--headless',
    '--no-sandbox',
    '--hide-scrollbars',
    `--window-size=${SIZE}`,
    `--screenshot=${join(ROOT, '.github/pictures/brief.png')}`,
    page,
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
