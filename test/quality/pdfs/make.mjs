/**
 * Prints the pages of `layouts.mjs` as PDFs, each with the text that a reader would make of it, into
 * `tune/` and `held/`. It needs Chromium, and nobody needs it but who changes the layouts:
 *
 *     node test/quality/pdfs/make.mjs [NAME...]
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { layouts } from './layouts.mjs';

const BLOCKS = new Set(['p', 'h1', 'h2', 'h3', 'li']);
const parser = unified().use(rehypeParse).freeze();
const names = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'pdfs-'));

for (const [set, pages] of Object.entries(layouts)) {
  const out = new URL(`${set}/`, import.meta.url).pathname;
  mkdirSync(out, { recursive: true });
  for (const [name, html] of Object.entries(pages)) {
    if (names.length > 0 && !names.includes(name)) continue;
    writeFileSync(join(folder, 'page.html'), html);
    print(join(folder, 'page.html'), join(out, `${name}.pdf`));
    writeFileSync(join(out, `${name}.txt`), referenceOf(html));
  }
}
rmSync(folder, { recursive: true });

function print(page, pdf) {
  const flags =
    '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --no-pdf-header-footer --disable-pdf-tagging';
  const own = [`--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${pdf}`, page];
  execFileSync('chromium', [...flags.split(' '), ...own], { stdio: 'ignore' });
}

/** One paragraph a line with an empty line behind it; notes last, and behind them what stands aside. */
function referenceOf(html) {
  const paragraphs = [];
  const notes = [];
  const asides = [];
  collect(parser.parse(html), { paragraphs, notes, asides });
  const rest = asides.length === 0 ? [] : ['* * *', ...asides];
  return `${[...paragraphs, ...notes, ...rest].join('\n\n')}\n`;
}

function collect(node, { paragraphs, notes, asides }) {
  const { tagName, properties = {}, children = [] } = node;
  if ('dataOut' in properties) return;
  if (BLOCKS.has(tagName) || 'dataSpan' in properties) {
    const words = (properties.dataRef ?? wordsOf(node))
      .replaceAll('\u00AD', '')
      .replaceAll(/\s+/g, ' ')
      .trim();
    if ('dataNote' in properties) notes.push(words);
    else if ('dataMore' in properties) paragraphs.push(`${paragraphs.pop()} ${words}`);
    else if (words !== '') paragraphs.push(words);
    return;
  }
  const inner =
    'dataAside' in properties
      ? { paragraphs: asides, notes, asides }
      : { paragraphs, notes, asides };
  for (const child of children) collect(child, inner);
}

function wordsOf({ type, value, properties = {}, children = [] }) {
  if (type === 'text') return value;
  return 'dataOut' in properties ? '' : children.map(wordsOf).join('');
}
