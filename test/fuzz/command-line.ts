import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run fuzz -- [options]
       npm run fuzz -- PROPERTY [options]
       npm run fuzz -- kill [options]

Tries the promises on made-up documents, corrections, settings and folders of special files.
PROPERTY is documents, corrections, settings or files: that one alone. With kill, kills a run at random moments, looks at what it
left, and lets the next run mend it.

Options:
  --cases <n>    how many cases in all (default: 100000)
  --times <n>    of kill: how many kills (default: 100)
  --seed <n>     the seed, printed by each run: the same cases again (default: by chance)
  --path <p>     with PROPERTY: the one case that was printed with this path
  --seconds <n>  how long a case may take before it counts as hanging (default: 20)
  --help         print this help

Exit codes:
  0  all cases passed
  1  a case failed
  2  it could not be done: a wrong option
`;

export type FuzzCommand =
  | { readonly form: 'help' }
  | { readonly form: 'kill'; readonly seed: number; readonly times: number }
  | {
      readonly form: 'properties';
      /** Undefined for all of them. */
      readonly property: string | undefined;
      readonly seed: number;
      readonly cases: number;
      readonly path: string | undefined;
      readonly seconds: number;
    };

const text = { type: 'string' } as const;

/**
 * Reads the arguments after the program's name.
 * @param chance the seed where none is given
 * @throws an error with words for the user when they cannot be meant
 */
export function readFuzzCommand(argv: readonly string[], chance: number): FuzzCommand {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      cases: text,
      times: text,
      seed: text,
      path: text,
      seconds: text,
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return { form: 'help' };
  const [property, ...more] = positionals;
  if (more.length > 0) throw new Error(`one property at most, and not also ${more.join(', ')}`);
  const seed = seedOf(values.seed) ?? chance;
  if (property === 'kill') return { form: 'kill', seed, times: whole('times', values.times, 100) };
  if (values.path !== undefined && (property === undefined || values.seed === undefined)) {
    throw new Error('--path goes with a property and its --seed, as they were printed');
  }
  return {
    form: 'properties',
    property,
    seed,
    cases: whole('cases', values.cases, 100_000),
    path: values.path,
    seconds: whole('seconds', values.seconds, 20),
  };
}

function seedOf(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^-?\d{1,10}$/.test(value)) return Number(value) | 0;
  throw new Error(`--seed is a whole number, not ${JSON.stringify(value)}`);
}

function whole(name: string, value: string | undefined, preset: number): number {
  if (value === undefined) return preset;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new Error(`--${name} is a whole number over 0, not ${JSON.stringify(value)}`);
}
