import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { wordFile } from '../stages/extract/word-file.ts';

// Folders with files in them that are no plain files, or that have strange names, wherever the program
// reads or writes. For the table of all of them, and for made-up mixtures.

export const BRIDGE =
  'BRIDGETON (AP) — “The bridge is safe,” said Ann Lee, the mayor.\n\nIt opened.\n';
/** Stands in the files outside alone. */
export const SECRET = 'aws_secret_access_key';
export const NOBODY = 65_534;

/** What may stand at a place. */
export const things = [
  'link within',
  'link out',
  'link to a folder',
  'link to nothing',
  'link to a device',
  'named pipe',
  'socket',
  'unreadable',
  'folder',
  'name not UTF-8',
  'name of 255 bytes',
  'name in other case',
  'name in other form',
] as const;
export type Thing = (typeof things)[number];

/** A place where the program reads or writes, from the working folder. */
export interface Place {
  /** Its row in the table of the documents. */
  readonly name: string;
  readonly path: string;
  readonly args?: readonly string[];
  /** Read by the comparison. */
  readonly isCompared?: boolean;
  readonly isFolder?: boolean;
  /** The document that it belongs to alone. */
  readonly document?: string;
}

/** By the row in the table of the documents. */
const byName = {
  document: { path: 'input/é.txt' },
  corrections: { path: 'input/a.txt.corrections.yaml', document: 'a.txt' },
  'ignore file': { path: 'input/deep/.verbatimignore', document: 'deep/c.txt' },
  settings: { path: 'verbatim.config.json' },
  'output folder': { path: 'output', isFolder: true },
  'folder in it': { path: 'output/deep', isFolder: true, document: 'deep/c.txt' },
  brief: { path: 'output/a.md', document: 'a.txt' },
  'extracted text': { path: 'output/w.source.md', document: 'w.docx' },
  'file of briefs': { path: 'output/many.jsonl', document: 'many.jsonl' },
  manifest: { path: 'output/manifest.json' },
  lock: { path: 'output/.verbatim-lock.tmp' },
  journal: { path: 'output/.verbatim-journal.tmp' },
  overview: { path: 'output/README.md' },
  'term weights': { path: 'output/idf.json', args: ['--idf', 'corpus'] },
  'side of a comparison': { path: 'side', isCompared: true },
  'brief that is compared': { path: 'side/a.json', isCompared: true },
} as const satisfies Readonly<Record<string, Omit<Place, 'name'>>>;

export const places: readonly Place[] = Object.entries(byName).map(([name, place]) => ({
  name,
  ...place,
}));

/** The documents that are always there. */
const DOCUMENTS = ['a.txt', 'other.txt', 'deep/c.txt', 'w.docx', 'many.jsonl'];

/** Makes the working folder, and beside it a folder outside that nothing may touch. */
export function makeWorld(folder: string): void {
  const files: Record<string, string | Uint8Array> = {
    'work/input/a.txt': BRIDGE,
    'work/input/other.txt': BRIDGE,
    'work/input/deep/c.txt': BRIDGE,
    'work/input/w.docx': wordFile(['“The port is open,” said Ben Ode.']),
    'work/input/many.jsonl': `${JSON.stringify({ text: BRIDGE })}\n`,
    'work/input/within.yaml': 'metadata: {}\n',
    'outside/file': `${SECRET}: hunter2\n`,
    'outside/folder/a.json': `{"${SECRET}": 1}`,
    'outside/folder/b.txt': BRIDGE,
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** The outputs of the documents that have nothing to do with a place. */
export function outputsBeside(place: Place): readonly string[] {
  return DOCUMENTS.filter((path) => path !== place.document).map((path) => {
    return path.endsWith('.jsonl') ? path : `${path.slice(0, path.lastIndexOf('.'))}.json`;
  });
}

/**
 * Puts a thing where the program would have a file or folder of its own.
 * @returns its path, as bytes
 */
export function put(folder: string, thing: Thing, place: Place): Buffer {
  const at = join(folder, 'work', place.path);
  mkdirSync(dirname(at), { recursive: true });
  const named = nameOf(at, thing);
  rmSync(named, { recursive: true, force: true });
  const make = makers[thing] ?? ((path: Buffer) => writeFileSync(path, 'mine\n'));
  make(named, folder);
  return named;
}

/** Names of letters without marks have one form. */
export function hasOtherForm({ path }: Place): boolean {
  return path.normalize('NFD') !== path;
}

function nameOf(path: string, thing: Thing): Buffer {
  const [folder, name, ending] = [dirname(path), basename(path), extname(path)];
  const stem = name.slice(0, name.length - ending.length);
  const named = names[thing]?.(stem, 255 - ending.length);
  if (named === undefined) return Buffer.from(path);
  return Buffer.concat([Buffer.from(`${folder}/`), named, Buffer.from(ending)]);
}

type Name = (stem: string, bytes: number) => Buffer;

const names: Readonly<Partial<Record<Thing, Name>>> = {
  'name not UTF-8': (stem) => Buffer.concat([Buffer.from(stem), Buffer.from([0xff])]),
  'name of 255 bytes': (_, bytes) => Buffer.alloc(bytes, 'n'),
  'name in other case': (stem) => Buffer.from(swapCase(stem)),
  'name in other form': (stem) => Buffer.from(stem.normalize('NFD')),
};

function swapCase(stem: string): string {
  return stem === stem.toUpperCase() ? stem.toLowerCase() : stem.toUpperCase();
}

const makers: Readonly<Partial<Record<Thing, (path: Buffer, folder: string) => void>>> = {
  'link within': (path, folder) => symlinkSync(join(folder, 'work/input/within.yaml'), path),
  'link out': (path, folder) => symlinkSync(join(folder, 'outside/file'), path),
  'link to a folder': (path, folder) => symlinkSync(join(folder, 'outside/folder'), path),
  'link to nothing': (path, folder) => symlinkSync(join(folder, 'outside/nothing'), path),
  'link to a device': (path) => symlinkSync('/dev/zero', path),
  'named pipe': (path) => void execFileSync('mkfifo', [path.toString()]),
  socket: (path) => makeSocket(path.toString()),
  unreadable: (path) => {
    writeFileSync(path, 'mine\n');
    chmodSync(path, 0);
  },
  folder: (path) => {
    mkdirSync(path);
    writeFileSync(join(path.toString(), 'mine'), 'mine\n');
  },
};

/** A socket outlives its server where that is not closed in order. */
function makeSocket(path: string): void {
  const script = `
    process.chdir(process.argv[1]);
    require('net').createServer().listen(process.argv[2], () => process.kill(process.pid, 'SIGKILL'));`;
  try {
    const args = ['--eval', script, dirname(path), basename(path)];
    execFileSync(process.execPath, args, { stdio: 'ignore' });
  } catch {
    // It was killed.
  }
}

/** Gives a folder and all in it to somebody whom permissions bind. */
export function giveAway(folder: string): void {
  chownSync(folder, NOBODY, NOBODY);
  for (const each of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!each.isSymbolicLink()) chownSync(join(each.parentPath, each.name), NOBODY, NOBODY);
  }
}

/** What a path is and holds, to be compared; for folders with all in them. */
export function stateOf(path: Buffer): string {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 'nothing';
  const own = `${stats.mode} ${stats.ino} ${stats.isDirectory() ? '' : stats.mtimeMs}`;
  if (stats.isSymbolicLink()) return `${own} ${readlinkSync(path)}`;
  if (stats.isFile()) return `${own} ${readFileSync(path).toString('latin1')}`;
  if (!stats.isDirectory()) return own;
  const held = readdirSync(path, { encoding: 'buffer' }).map((name) => {
    return `${name.toString('latin1')}: ${stateOf(Buffer.concat([path, Buffer.from('/'), name]))}`;
  });
  return [own, ...held.toSorted()].join('\n');
}
