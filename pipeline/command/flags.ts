import { Option } from 'commander';
import { GENRES } from '../../stages/genre/kinds.ts';
import { reportFormats, type ReportFormat } from '../report/report-formats.ts';
import { idfModes } from '../settings/idf-modes.ts';
import type { SettingsOverrides } from '../settings/overrides.ts';
import { byteSize, notEmpty, shareOfOne, wholeNumber } from './flag-values.ts';

/** A flag of the command line. */
interface Flag<Value> {
  /** As the help shows it. In camel case its name is its key in the table. */
  readonly flag: string;
  readonly help: string;
  /** Reads what stands behind it. */
  readonly read?: (text: string) => Value;
  /** All that may stand behind it. */
  readonly choices?: readonly Value[];
  /** Flags that do not go with it, by their key. */
  readonly conflicts?: readonly string[];
  /** What it says of the settings of a run; without it, it is no setting. */
  readonly setting?: (value: Value) => Partial<SettingsOverrides>;
  /** Its value where it is left out and the help shows it. */
  readonly fallback?: Value;
}

type More<Value> = Pick<Flag<Value>, 'conflicts' | 'setting' | 'fallback'>;

/** A flag with a value behind it. */
function valued<Value>(
  flag: string,
  help: string,
  read: (text: string) => Value,
  more: More<Value> = {},
): Flag<Value> {
  return { flag, help, read, ...more };
}

/** A flag with one of a few words behind it. */
function oneOf<Choice extends string>(
  flag: string,
  help: string,
  choices: readonly Choice[],
  more: More<Choice> = {},
): Flag<Choice> {
  return { flag, help, choices, ...more };
}

/** A flag that is on or off. */
function onOff(flag: string, help: string, more: More<boolean> = {}): Flag<boolean> {
  return { flag, help, ...more };
}

export const DEFAULT_REPORT: ReportFormat = 'text';

/** All flags but those for help and version: one row each, in the order of the help. */
const table = {
  out: valued('--out <dir>', 'the folder of the briefs (default: "output")', notEmpty, {
    setting: (out) => ({ out }),
  }),
  sentences: valued(
    '--sentences <n>',
    'length of a summary in sentences (default: 3)',
    wholeNumber,
    { conflicts: ['words', 'ratio'], setting: (sentences) => ({ length: { sentences } }) },
  ),
  words: valued('--words <n>', 'length of a summary in words', wholeNumber, {
    conflicts: ['ratio'],
    setting: (words) => ({ length: { words } }),
  }),
  ratio: valued('--ratio <r>', 'length of a summary as a share of the sentences', shareOfOne, {
    setting: (ratio) => ({ length: { ratio } }),
  }),
  genre: oneOf('--genre <kind>', 'what the documents are (default: by what each is like)', GENRES, {
    setting: (genre) => ({ genre }),
  }),
  idf: oneOf('--idf <mode>', 'term weights: those that ship, or of these documents', idfModes, {
    setting: (idf) => ({ idf }),
  }),
  refreshIdf: onOff(
    '--refresh-idf',
    'with --idf corpus: count anew, even if there is an idf.json',
    { setting: (refreshIdf) => ({ refreshIdf }) },
  ),
  check: onOff('--check', 'write nothing: list what a run would change, exit 1 if anything', {
    conflicts: ['force', 'prune', 'watch'],
  }),
  force: onOff('--force', 'make the briefs of unchanged documents anew, too'),
  prune: onOff('--prune', 'remove outputs whose source is gone, unless they were edited'),
  watch: onOff('--watch', 'go on, and make again what changes, until Ctrl-C', {
    conflicts: ['json', 'report', 'refreshIdf'],
  }),
  annotations: onOff('--annotations', 'also write W3C Web Annotations', {
    setting: (annotations) => ({ annotations }),
  }),
  html: onOff('--html', 'also write a page of each document, to review it in a browser', {
    setting: (html) => ({ html }),
  }),
  maxBytes: valued('--max-bytes <size>', 'fail larger documents (default: 32MiB)', byteSize, {
    setting: (maxBytes) => ({ maxBytes }),
  }),
  workers: valued(
    '--workers <n>',
    'how many documents at a time (default: all cores)',
    wholeNumber,
    { setting: (workers) => ({ workers }) },
  ),
  timeout: valued(
    '--timeout <s>',
    'fail documents that take more seconds (default: 30)',
    wholeNumber,
    { setting: (timeout) => ({ timeout }) },
  ),
  stdinPath: valued(
    '--stdin-path <p>',
    'with -: what the document is called (default: stdin.txt)',
    notEmpty,
  ),
  markdown: onOff('--markdown', 'with -: print the brief for people, as Markdown'),
  explain: valued(
    '--explain <file>',
    'print a document line by line: what each was taken for, and why',
    notEmpty,
    {
      conflicts: [
        'out',
        'check',
        'force',
        'prune',
        'watch',
        'annotations',
        'html',
        'stdinPath',
        'json',
        'report',
      ],
    },
  ),
  config: valued(
    '--config <file>',
    'settings file (default: verbatim.config.json, if there)',
    notEmpty,
  ),
  report: oneOf('--report <format>', 'print the messages in this form', reportFormats, {
    fallback: DEFAULT_REPORT,
  }),
  json: onOff('--json', 'short for --report json', { conflicts: ['report'] }),
  frail: onOff('--frail', 'let warnings fail the run'),
  quiet: onOff('--quiet', 'print failures and warnings only'),
  progress: onOff('--no-progress', 'no progress bar'),
};

type ValueOf<Row> = Row extends Flag<infer Value> ? Value : never;
type FlagName = keyof typeof table;
type Values = { readonly [Name in FlagName]: ValueOf<(typeof table)[Name]> };

/** What a command line says; undefined where a flag was left out. */
export type Options = Partial<Values>;

const flags: { readonly [Name in FlagName]: Flag<Values[Name]> } = table;
export const flagNames: readonly FlagName[] = Object.keys(table).filter(isFlagName);

function isFlagName(name: string): name is FlagName {
  return name in table;
}

/** The flag of a row, for the parser of the command line. */
export function optionOf(name: FlagName): Option {
  const { flag, help, read, choices, conflicts = [], fallback } = rowOf(name);
  const option = new Option(flag, help).conflicts([...conflicts]);
  if (read) option.argParser(read);
  if (choices) option.choices(choices.map(String));
  if (typeof fallback === 'string') option.default(fallback, fallback);
  return option;
}

function rowOf(name: FlagName): Omit<Flag<unknown>, 'setting'> {
  return flags[name];
}

/** What the flags say of the settings. */
export function overridesOf(options: Options): Partial<SettingsOverrides> {
  const overrides: Partial<SettingsOverrides> = {};
  for (const name of flagNames) Object.assign(overrides, settingOf(name, options));
  return overrides;
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties the row to its value
function settingOf<Name extends FlagName>(
  name: Name,
  options: Options,
): Partial<SettingsOverrides> {
  const value: Values[Name] | undefined = options[name];
  return value === undefined ? {} : (flags[name].setting?.(value) ?? {});
}
