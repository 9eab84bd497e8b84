import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

const BUILD = fileURLToPath(new URL('../.build/', import.meta.url));

/** A regular expression of the program, and the compiled file that it stands in. */
export interface Pattern {
  readonly file: string;
  readonly regex: RegExp;
}

/** Every literal of a regular expression in the compiled program. */
export function literalPatterns(): readonly Pattern[] {
  return ['pipeline', 'stages'].flatMap((top) =>
    readdirSync(join(BUILD, top), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .toSorted()
      .flatMap((name) => {
        const file = join(top, name);
        const found: Pattern[] = [];
        collect(parseAst(readFileSync(join(BUILD, file), 'utf8')), (regex) => {
          found.push({ file, regex });
        });
        return found;
      }),
  );
}

function collect(node: unknown, tell: (regex: RegExp) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if ('regex' in node && isLiteral(node.regex)) {
    tell(new RegExp(node.regex.pattern, node.regex.flags));
  }
  for (const value of Object.values(node)) collect(value, tell);
}

function isLiteral(value: unknown): value is { pattern: string; flags: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pattern' in value &&
    typeof value.pattern === 'string' &&
    'flags' in value &&
    typeof value.flags === 'string'
  );
}

/**
 * The patterns that the program makes of pieces of text when it is loaded, told apart from those of
 * packages by where they are made. What imports the program comes after.
 */
export async function builtPatterns(): Promise<readonly Pattern[]> {
  const found: Pattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args, newTarget) {
      const regex: unknown = Reflect.construct(target, args, newTarget);
      const file = /[/]\.build[/]((?:pipeline|stages)[/][^:]+)/.exec(
        new Error('here').stack ?? '',
      )?.[1];
      if (file !== undefined && regex instanceof Original) found.push({ file, regex });
      return Object(regex);
    },
  });
  try {
    // The only ones are in the stages.
    await import(/* @vite-ignore */ join(BUILD, 'stages/index.js'));
  } finally {
    globalThis.RegExp = Original;
  }
  return found;
}

/** Characters of every kind that patterns ask for. */
const KINDS = [
  ...Array.from('aA1 .,:"“’-|\n\t(/>'),
  'a ',
  'A ',
  'Aa ',
  'A.',
  'a, ',
  '1 ',
  '. ',
  ' .',
  '" ',
];
const META = /\\[pPukx]\{[^}]*\}|\\[dDwWsSbB]|\(\?<?[:=!]?|\{\d*,?\d*\}|[\\^$.*+?()[\]{}|]/g;
const LONGEST = 24;

/**
 * Strings that make a pattern try again and again if anything does: its own words, what may stand
 * between them, and characters of every kind, each to be repeated.
 */
function pumpsOf({ source }: RegExp): readonly string[] {
  const own = source
    .split(META)
    .flatMap((part) =>
      part.length > 0 && part.length <= LONGEST ? [part, `${part} `, `${part}a`] : [],
    );
  return [...new Set([...KINDS, ...own])];
}

/** What may stand before repeated strings, for a pattern to begin at all. */
function beginningsOf({ source }: RegExp): readonly string[] {
  const words = source.split(META).filter((part) => part.trim() !== '' && part.length <= LONGEST);
  return [...new Set(['', 'A', 'a ', ...words.slice(0, 3)])];
}

/** Processor time of one search, in milliseconds; the result does not matter. */
function millisecondsOf(regex: RegExp, text: string): number {
  regex.lastIndex = 0;
  const began = process.cpuUsage();
  regex.exec(text);
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

const SHORT = 5_000;
const FACTOR = 4;
/** A search of the longer text that takes less cannot hold up a run, however it grows. */
const NOTICEABLE = 25;
/** Linear growth would be the factor itself, the square of it is what is looked for. */
const FASTER = (FACTOR + FACTOR * FACTOR) / 2;

/** The repeated string on which the time of a search grows faster than the text; undefined if none. */
export function worstPump(regex: RegExp): string | undefined {
  for (const beginning of beginningsOf(regex)) {
    for (const pump of pumpsOf(regex)) {
      const textOf = (length: number): string =>
        `${beginning}${pump.repeat(Math.ceil(length / pump.length))}\u0001`;
      const long = textOf(SHORT * FACTOR);
      if (millisecondsOf(regex, long) < NOTICEABLE) continue;
      // Once more, since anything may have happened the first time.
      const again = millisecondsOf(regex, long);
      const short = millisecondsOf(regex, textOf(SHORT));
      if (again > NOTICEABLE && again > short * FASTER) return beginning + pump;
    }
  }
  return undefined;
}
