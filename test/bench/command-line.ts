import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run bench -- [folder] [options]
       npm run bench -- cold [--against <checkout>] [--runs <n>]
       npm run bench -- formats [options]
       npm run bench -- runs [options]
       npm run bench -- sizes [options]
       npm run bench -- shapes [--whole] [--only <ending>]
       npm run bench -- verify
       npm run bench -- peers [folder] [options]

The first form measures our stages, growth with the length of a document, whole runs and the
start-up. cold measures what a person waits for, each run in a process of its own, by the clock and
in processor time: --version, one document on standard input, the samples of input/, 100 documents.
formats measures what a character of the same made-up news takes in every format that is read: text,
Markdown, HTML, Word, PDF, mail, subtitles and the others. runs measures whole runs by the clock, on made-up news: few documents, one worker and two, unchanged
ones, one under --watch. sizes measures time and memory as folders and files of JSON Lines grow,
each ten times the one before. shapes measures what a megabyte of Markdown of many shapes takes to
parse; with --whole, what the whole program takes for a megabyte of text, Markdown and HTML of many
more shapes, each of which must end within 10 s. verify measures time and memory of npm run verify as
the sources and the draft grow. peers sets our summaries side by side with the npm
packages ts-textrank, node-summarizer and lexrank, and our quotations with compromise, on the same
text. The first, formats and peers in processor time, median of several passes, on made-up news;
the first and peers also on the documents of a folder.

Options:
  --documents <n>   how many made-up articles (default: 300; of formats 10, of runs 1000, of
                    sizes at most 10000, of peers 50)
  --length <n>      how many characters each (default: 4000; of formats 20000)
  --runs <n>        how many passes count (default: 5)
  --help            print this help

Options of cold:
  --against <checkout>  another checkout of this project, installed: its runs and ours in turn

Options of shapes:
  --whole           run the program on each shape
  --only <ending>   shapes of one format alone: txt, md or html

Options of sizes:
  --megabytes <n>   of JSON Lines at most, of which a tenth is text (default: 100)

Options of peers:
  --seconds <n>     what takes longer for one pass, by the clock, is stopped and printed as
                    "> n s" (default: 20); allow more on a busy machine
  --quality <file>  also ROUGE of the summaries of these documents: JSON Lines with text and
                    reference, as for npm run eval -- summaries
  --limit <n>       only the first n documents of the folder, and of the file (default: all)
  --json            print the unrounded figures as JSON

The packages are installed in test/bench/peers by its package-lock.json, without their install
scripts, when they are not there. A folder that is called cold, formats, peers, runs,
shapes, sizes or verify is given as ./peers and so on.

Exit codes:
  0  done
  1  a shape took too long
  2  it could not be done: a wrong option, nothing to read, packages that cannot be installed
`;

/** What both forms measure. */
export interface BenchOptions {
  /** The folder of the documents; undefined for made-up articles. */
  readonly folder: string | undefined;
  /** How many made-up articles. */
  readonly documents: number;
  /** Of a made-up article, in characters. */
  readonly length: number;
  /** Passes that count. */
  readonly runs: number;
}

export interface SizesOptions extends BenchOptions {
  /** Of the largest file of JSON Lines. */
  readonly megabytes: number;
}

export interface PeersOptions extends BenchOptions {
  /** The longest that one pass may take, on the clock. */
  readonly seconds: number;
  /** A JSON Lines file of documents with references. */
  readonly quality: string | undefined;
  /** How many documents of the folder and of the file, at most. */
  readonly limit: number;
  readonly json: boolean;
}

export interface ColdOptions {
  /** The folder of another checkout; undefined for this one alone. */
  readonly against: string | undefined;
  readonly runs: number;
}

export type BenchCommand =
  | { readonly form: 'help' }
  | { readonly form: 'stages'; readonly options: BenchOptions }
  | { readonly form: 'cold'; readonly options: ColdOptions }
  | { readonly form: 'formats'; readonly options: BenchOptions }
  | { readonly form: 'runs'; readonly options: BenchOptions }
  | { readonly form: 'shapes' }
  | { readonly form: 'verify' }
  | { readonly form: 'whole shapes'; readonly only: string | undefined }
  | { readonly form: 'sizes'; readonly options: SizesOptions }
  | { readonly form: 'peers'; readonly options: PeersOptions };

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const ONLY_OF_PEERS = ['seconds', 'quality', 'limit', 'json'] as const;
const ONLY_OF_SIZES = ['megabytes'] as const;
const ONLY_OF_MADE_UP = ['documents', 'length'] as const;
/** Forms with a name of their own that measure made-up articles, and what they take by default. */
const DEFAULTS = {
  stages: { documents: 300, length: 4000 },
  formats: { documents: 10, length: 20_000 },
  runs: { documents: 1000, length: 4000 },
  sizes: { documents: 10_000, length: 4000 },
  peers: { documents: 50, length: 4000 },
} as const;

function formOf(first: string | undefined): keyof typeof DEFAULTS {
  return first === 'formats' || first === 'runs' || first === 'sizes' || first === 'peers'
    ? first
    : 'stages';
}

/**
 * Reads the arguments after the program's name.
 * @throws an error with words for the user when they cannot be meant
 */
export function readBenchCommand(argv: readonly string[]): BenchCommand {
  const { values, positionals } = parse(argv);
  if (values.help) return { form: 'help' };
  if (positionals.length === 1 && positionals[0] === 'shapes') {
    return values.whole ? { form: 'whole shapes', only: values.only } : { form: 'shapes' };
  }
  if (values.whole || values.only !== undefined) {
    throw new Error('--whole and --only go with shapes: npm run bench -- shapes --whole');
  }
  if (positionals.length === 1 && positionals[0] === 'verify') return { form: 'verify' };
  if (positionals.length === 1 && positionals[0] === 'cold') {
    const runs = wholeNumber('runs', values.runs, 5);
    return { form: 'cold', options: { against: values.against, runs } };
  }
  if (values.against !== undefined) {
    throw new Error('--against goes with cold: npm run bench -- cold --against');
  }
  const form = formOf(positionals[0]);
  const isPeers = form === 'peers';
  const isSizes = form === 'sizes';
  const [folder, ...more] = form === 'stages' ? positionals : positionals.slice(1);
  if (form !== 'stages' && !isPeers && folder !== undefined)
    throw new Error(`${form} are measured on made-up articles alone`);
  if (more.length > 0) throw new Error(`one folder at most, and not also ${more.join(', ')}`);
  const given = (names: readonly (keyof typeof values)[]) =>
    names.find((name) => values[name] !== undefined);
  const strange = isPeers ? undefined : given(ONLY_OF_PEERS);
  if (strange) throw new Error(`--${strange} goes with peers: npm run bench -- peers --${strange}`);
  if (!isSizes && given(ONLY_OF_SIZES))
    throw new Error('--megabytes goes with sizes: npm run bench -- sizes --megabytes');
  const unused = folder === undefined ? undefined : given(ONLY_OF_MADE_UP);
  if (unused) throw new Error(`--${unused} is of made-up articles: leave it or the folder out`);
  const number = (
    name: 'documents' | 'length' | 'runs' | 'megabytes' | 'seconds' | 'limit',
    preset: number,
  ) => wholeNumber(name, values[name], preset);
  const options = {
    folder,
    documents: number('documents', DEFAULTS[form].documents),
    length: number('length', DEFAULTS[form].length),
    runs: number('runs', 5),
  };
  if (form === 'sizes') {
    return { form, options: { ...options, megabytes: number('megabytes', 100) } };
  }
  if (form !== 'peers') return { form, options };
  return {
    form,
    options: {
      ...options,
      seconds: number('seconds', 20),
      quality: values.quality,
      limit: number('limit', Infinity),
      json: values.json ?? false,
    },
  };
}

function parse(argv: readonly string[]) {
  const options = {
    documents: text,
    length: text,
    runs: text,
    megabytes: text,
    seconds: text,
    quality: text,
    limit: text,
    json: flag,
    whole: flag,
    only: text,
    against: text,
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    // Node goes on to explain arguments that begin with a hyphen; its first sentence is enough.
    const told = error instanceof Error ? error.message : String(error);
    throw new Error(told.split(/\.? To specify|\. Did|\n/)[0], { cause: error });
  }
}

function wholeNumber(name: string, value: string | undefined, preset: number): number {
  if (value === undefined) return preset;
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw new Error(`--${name} is a whole number over 0, not ${JSON.stringify(value)}`);
}
