import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';

/** Figures of a folder of sources; see the titles in `cli.ts`. */
export interface Structure {
  readonly files: number;
  readonly lines: number;
  readonly longestFile: string;
  readonly filesOver: number;
  readonly longestFunction: string;
  readonly functionsOver: number;
  readonly sharedNames: number;
  readonly rooms: number;
  readonly floors: number;
  readonly upward: number;
  readonly circles: number;
}

const MOST_LINES = 250;
const MOST_FUNCTION_LINES = 60;
const IMPORT = /(?:from|import\()\s*'(?<path>\.[^']+\.ts)'/g;
/** The formatter puts what a function at the top of a file ends with at the start of a line. */
const FUNCTION = /^(?:export )?(?:default )?(?:async )?function\*? (?<name>\w+)[^]*?^\}/gm;

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Measures the sources below a folder.
 * @param checkout the root of the project
 * @param root `pipeline` or `stages`
 */
export function measureStructure(checkout: string, root: string): Structure {
  const paths = readdirSync(join(checkout, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => posix.join(root, name.replaceAll('\\', '/')));
  const texts = new Map(paths.map((path) => [path, readFileSync(join(checkout, path), 'utf8')]));
  const lengths = longestFirst([...texts].map(([path, text]) => [path, lineCount(text)]));
  const functions = longestFirst([...texts].flatMap(([path, text]) => functionsOf(path, text)));
  const imports: Graph = new Map([...texts].map(([path, text]) => [path, importsOf(path, text)]));
  const rooms = folderGraph(imports);
  const names = paths.map((path) => basename(path)).filter((name) => name !== 'index.ts');
  return {
    files: paths.length,
    lines: lengths.reduce((sum, [, count]) => sum + count, 0),
    longestFile: shown(lengths[0]),
    filesOver: lengths.filter(([, count]) => count > MOST_LINES).length,
    longestFunction: shown(functions[0]),
    functionsOver: functions.filter(([, count]) => count > MOST_FUNCTION_LINES).length,
    sharedNames: new Set(names.filter((name, index) => names.indexOf(name) !== index)).size,
    rooms: rooms.size,
    floors: longestChain(rooms),
    upward: pairs(rooms),
    circles: [...imports.keys()].filter((path) => reaches(imports, path, path)).length,
  };
}

type Length = readonly [name: string, lines: number];

function longestFirst(lengths: readonly Length[]): readonly Length[] {
  return lengths.toSorted(([, one], [, other]) => other - one);
}

function shown(length: Length | undefined): string {
  return length === undefined ? '' : `${length[1]} (${length[0]})`;
}

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}

function functionsOf(path: string, text: string): Length[] {
  return Array.from(text.matchAll(FUNCTION), ({ 0: code, groups }): Length => [
    `${groups?.['name'] ?? ''} in ${path}`,
    code.split('\n').length,
  ]);
}

function importsOf(path: string, text: string): ReadonlySet<string> {
  return new Set(
    Array.from(text.matchAll(IMPORT), ({ groups }) =>
      posix.join(posix.dirname(path), groups?.['path'] ?? ''),
    ),
  );
}

/** A file right below the root, as `run.ts`, is a room of its own. */
function roomOf(path: string): string {
  const folder = dirname(path);
  return folder.includes('/') ? folder : path;
}

/** Which room imports which, of those among the files. */
function folderGraph(imports: Graph): Graph {
  const folders = new Map<string, Set<string>>();
  for (const [path, imported] of imports) {
    const from = roomOf(path);
    const known = folders.get(from) ?? new Set<string>();
    folders.set(from, known);
    for (const target of imported) {
      if (imports.has(target) && roomOf(target) !== from) known.add(roomOf(target));
    }
  }
  return folders;
}

function pairs(graph: Graph): number {
  return (
    [...graph]
      .flatMap(([from, targets]) => [...targets].map((to) => [from, to] as const))
      // What a folder shares with the folders in it stands in it: that runs no way but down.
      .filter(([from, to]) => from < to && !to.startsWith(`${from}/`))
      .filter(([from, to]) => graph.get(to)?.has(from) === true).length
  );
}

/** Whether one or more steps lead from one node to another. */
function reaches(graph: Graph, from: string, to: string): boolean {
  const seen = new Set<string>();
  const waiting = [...(graph.get(from) ?? [])];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === to) return true;
    if (seen.has(node)) continue;
    seen.add(node);
    waiting.push(...(graph.get(node) ?? []));
  }
  return false;
}

/** How many nodes follow each other at most; those in a circle count as one. */
function longestChain(graph: Graph): number {
  const lengths = new Map<string, number>();
  const lengthFrom = (node: string, path: ReadonlySet<string>): number => {
    const known = lengths.get(node);
    if (known !== undefined) return known;
    const next = [...(graph.get(node) ?? [])].filter((target) => !path.has(target));
    const longest = Math.max(
      0,
      ...next.map((target) => lengthFrom(target, new Set([...path, target]))),
    );
    lengths.set(node, longest + 1);
    return longest + 1;
  };
  return Math.max(0, ...[...graph.keys()].map((node) => lengthFrom(node, new Set([node]))));
}
