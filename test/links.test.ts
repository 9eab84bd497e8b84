import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';

const FOLDERS = ['.github', 'pipeline', 'stages', 'test'];
/** Documents that are input or output of tests, and packages. */
const NOT_OURS = /(?:^|\/)(?:cases|expected|node_modules)\//;
const OTHER_SITE = /^(?:https?|mailto):/;
const SOURCE_LINE = /^L\d+$/;

/** The documents for people, without the samples. */
const documents = [
  'README.md',
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.md') && !NOT_OURS.test(path)),
  ),
];

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** The nodes of each document that was asked for: many links lead to the same one. */
const known = new Map<string, readonly Nodes[]>();

function nodesOf(path: string): readonly Nodes[] {
  const nodes = known.get(path) ?? [...descendants(processor.parse(readFileSync(path, 'utf8')))];
  known.set(path, nodes);
  return nodes;
}

function* descendants(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* descendants(child);
}

/** The anchors of the headings of a document, as code hosts make them. */
function anchorsOf(path: string): ReadonlySet<string> {
  const uses = new Map<string, number>();
  const anchors = nodesOf(path)
    .filter((node) => node.type === 'heading')
    .map((heading) => {
      const words = [...descendants(heading)].map((node) => ('value' in node ? node.value : ''));
      const anchor = words
        .join('')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
        .replaceAll(' ', '-');
      const use = uses.get(anchor) ?? 0;
      uses.set(anchor, use + 1);
      return use === 0 ? anchor : `${anchor}-${use}`;
    });
  return new Set(anchors);
}

/** What is wrong with a link; undefined where it leads somewhere. */
function faultOf(document: string, url: string): string | undefined {
  if (OTHER_SITE.test(url)) return undefined;
  const [address = '', anchor] = url.split('#');
  const [way = ''] = decodeURI(address).split('?');
  const target = way === '' ? document : normalize(join(dirname(document), way));
  if (target.startsWith('..')) return `${url} leads out of the project`;
  if (!existsSync(target)) return `${url}: there is no ${target}`;
  if (anchor === undefined || SOURCE_LINE.test(anchor)) return undefined;
  if (anchorsOf(target).has(anchor)) return undefined;
  return `${url}: ${target} has no heading of this anchor`;
}

test.each(documents)('every link of %s leads somewhere', (document) => {
  const urls = nodesOf(document).flatMap((node) => ('url' in node ? [node.url] : []));
  expect(urls.flatMap((url) => faultOf(document, url) ?? [])).toEqual([]);
});

test('the documents are found', () => {
  expect(documents).toEqual(
    expect.arrayContaining([
      'README.md',
      '.github/CONTRIBUTING.md',
      'pipeline/README.md',
      'stages/README.md',
      'test/README.md',
    ]),
  );
});

const NAMED_PATH = /^(?:\.github|input|output|pipeline|stages|test)\/[\w./-]+$/;

/** Paths of documents that nobody has. */
const EXAMPLES: ReadonlySet<string> = new Set([
  'input/a.txt',
  'input/a.txt.corrections.yaml',
  'input/a/b.md',
  'output/a/b.annotations.jsonld',
  'output/a/b.html',
  'output/a/b.json',
  'output/a/b.md',
  'output/a/b.source.md',
  'output/idf.json',
  'output/quotes.jsonl',
]);

test.each(documents)('every path that %s names is there', (document) => {
  const paths = nodesOf(document)
    .flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []))
    .filter((path) => NAMED_PATH.test(path) && !EXAMPLES.has(path));
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});
