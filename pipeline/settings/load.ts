import { dirname, resolve } from 'node:path';
import stripJsonComments from 'strip-json-comments';
import { parseByteSize } from './byte-size.ts';
import { errorCode, whyRefused } from '../files/errno.ts';
import { displayPath, isInside } from '../files/paths.ts';
import { quoted } from '../files/printable.ts';
import { readWhole, stands } from '../files/read-file.ts';
import { RunError } from '../files/run-error.ts';
import { describeIssues, describeSyntaxError } from './faults.ts';
import { settingsSchema, type Settings, type SettingsFile } from './schema.ts';
import type { SettingsOverrides } from './overrides.ts';
import type { SummaryLength } from '../../stages/select/length.ts';

/** The settings file that is read where it is there. */
export const settingsName = 'verbatim.config.json';
/** No settings that a person writes have more. */
const MOST_BYTES = 2 ** 24;

/**
 * The absolute path of the settings file, whether or not it is there.
 * @param home where it is looked for, if it is not in `cwd`
 */
export function settingsPath(cwd: string, config: string | undefined, home = cwd): string {
  if (config !== undefined) return resolve(cwd, config);
  const near = resolve(cwd, settingsName);
  return home === cwd || stands(near) ? near : resolve(home, settingsName);
}

/**
 * The settings of a run: the file's, then what the command line says instead. Paths in the file
 * count from its folder, paths on the command line from `cwd`.
 * @param config the file named with `--config`; without it, `verbatim.config.json` if it is there
 * @param home where that file is looked for, if it is not in `cwd`; default folders count from there
 * @throws RunError for a file that cannot be read or is not valid
 */
export async function loadSettings(
  cwd: string,
  config: string | undefined,
  overrides: SettingsOverrides,
  home = cwd,
): Promise<Settings> {
  const path = settingsPath(cwd, config, home);
  const text = readSettingsText(path, { cwd, home }, config !== undefined);
  const file =
    text === undefined
      ? settingsSchema.parse({})
      : await parseSettings(text, displayPath(cwd, path));
  const idf = overrides.idf ?? file.idf;
  if (overrides.refreshIdf && idf !== 'corpus') {
    throw new RunError(
      'There is nothing to refresh: `--refresh-idf` goes with `--idf corpus`, or with "idf": "corpus" in the settings.',
    );
  }
  const folder = dirname(path);
  const homes = [file.input].flat().map((name) => ({ name, from: folder }));
  const maxBytes =
    typeof file.maxBytes === 'number' ? file.maxBytes : (parseByteSize(file.maxBytes) ?? 0);
  return {
    inputs:
      overrides.paths.length === 0 ? homes : overrides.paths.map((name) => ({ name, from: cwd })),
    homes,
    output:
      overrides.out === undefined ? resolve(folder, file.output) : resolve(cwd, overrides.out),
    length: overrides.length ?? summaryLength(file.summary),
    idf,
    refreshIdf: overrides.refreshIdf ?? false,
    genre: overrides.genre ?? file.genre,
    quotes: file.quotes,
    records: file.records,
    annotations: overrides.annotations ?? file.annotations,
    html: overrides.html ?? file.html,
    overview: file.overview,
    tables: file.tables,
    maxBytes: overrides.maxBytes ?? maxBytes,
    workers: overrides.workers ?? file.workers,
    timeout: overrides.timeout ?? file.timeout,
    severity: file.severity,
  };
}

function readSettingsText(
  path: string,
  { cwd, home }: { readonly cwd: string; readonly home: string },
  named: boolean,
): string | undefined {
  try {
    // Where they are not ours, the keys of a file are not to be told.
    const within = [cwd, home].find((folder) => isInside(folder, path));
    const limits = within === undefined ? {} : { within };
    const bytes = readWhole(path, { maxBytes: MOST_BYTES, ...limits });
    return bytes.toString().replace(/^\uFEFF/, '');
  } catch (error) {
    // A link that leads nowhere stands, and was meant.
    if (!named && errorCode(error) === 'ENOENT' && !stands(path)) return undefined;
    throw new RunError(
      `The settings file ${quoted(displayPath(cwd, path))} cannot be read: ${whyRefused(error)}. Name another with --config FILE.`,
      { cause: error },
    );
  }
}

/**
 * Validates the text of a settings file: JSON, in which comments and commas behind the last entry
 * may stand.
 * @param path the file as people know it, for messages
 * @throws RunError that names every fault: file, line, key, what is allowed
 */
export async function parseSettings(text: string, path: string): Promise<SettingsFile> {
  // Spaces take their place, so that every line stays where it is.
  const json = stripJsonComments(text, { trailingCommas: true });
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new RunError(await describeSyntaxError(json, path), { cause: error });
  }
  const checked = settingsSchema.safeParse(value);
  if (checked.success) return checked.data;
  throw new RunError(await describeIssues(checked.error.issues, json, path));
}

function summaryLength({ sentences, words, ratio }: SettingsFile['summary']): SummaryLength {
  if (words !== undefined) return { words };
  return ratio === undefined ? { sentences: sentences ?? 3 } : { ratio };
}
