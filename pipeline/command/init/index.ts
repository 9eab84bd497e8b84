import { dirname, join } from 'node:path';
import { Command } from 'commander';
import packageJson from '../../../package.json' with { type: 'json' };
import { whyRefused } from '../../files/errno.ts';
import { makeFolderInside } from '../../files/folders.ts';
import { isInside, slashRelative } from '../../files/paths.ts';
import { quoted } from '../../files/printable.ts';
import { RunError } from '../../files/run-error.ts';
import { stands } from '../../files/read-file.ts';
import { writeNew } from '../../files/write-file.ts';
import { ignoreFileName } from '../../inputs/ignore-rules.ts';
import { asCalled } from '../../messages/as-called.ts';
import { gitAttributes } from '../../output/git-attributes.ts';
import { loadSettings, settingsName } from '../../settings/load.ts';
import { explain, type Terminal } from '../terminal.ts';
import { asUsual, parseArguments } from '../usual-command.ts';
import { IGNORE_TEMPLATE, settingsTemplate, workflowTemplate } from './templates.ts';

const WORKFLOW = '.github/workflows/briefs.yml';
const SCHEMA = 'pipeline/settings/settings.schema.json';

const more = `
It writes verbatim.config.json and .verbatimignore into the current folder, and prints lines for
.gitattributes. A file that is there is kept.

Exit codes:
  0  done
  2  a file could not be written
`;

/**
 * Does `init`.
 * @param argv what stands behind it
 * @returns the exit code
 */
export async function initCommand(argv: readonly string[], terminal: Terminal): Promise<0 | 2> {
  const { out, err, colors, place } = terminal;
  const command = createCommand(terminal);
  const end = parseArguments(command, argv);
  if (end !== undefined) return end.exitCode;
  try {
    const { ci = false } = command.opts<{ readonly ci?: boolean }>();
    const { cwd } = place;
    for (const [path, content] of filesOf(cwd, ci)) {
      const isNew = writeUnlessThere(cwd, path, content);
      err(isNew ? `${path} was written.\n` : `${path} is there already and was kept.\n`);
    }
    err('In a repository, put these lines into .gitattributes:\n');
    // Of settings that were there already, what they say.
    const { output } = await loadSettings(cwd, undefined, { paths: [] });
    out(gitAttributes(slashRelative(cwd, output)));
    err(asCalled('Then put documents into the folder input and run npm run pipeline\n'));
    return 0;
  } catch (error) {
    err(`${colors.red('error:')} ${explain(error)}\n`);
    return 2;
  }
}

function createCommand(terminal: Terminal): Command {
  const command = new Command()
    .description('Writes a settings file with every setting in a comment, and what goes with it.')
    .option('--ci', 'also write a workflow for GitHub that checks the briefs of a pull request')
    .addHelpText('after', more)
    .allowExcessArguments(false);
  return asUsual(command, 'npm run pipeline -- init', terminal);
}

function filesOf(cwd: string, ci: boolean): readonly (readonly [path: string, content: string])[] {
  const { name, version } = packageJson;
  return [
    [settingsName, settingsTemplate(schemaOf(cwd))],
    [ignoreFileName, IGNORE_TEMPLATE],
    ...(ci ? ([[WORKFLOW, workflowTemplate(name, version)]] as const) : []),
  ];
}

/** The schema of this package where it lies in the folder; else that of this version on the web. */
function schemaOf(cwd: string): string {
  const path = packedSchema();
  if (path !== undefined && isInside(cwd, path)) return `./${slashRelative(cwd, path)}`;
  const { name, version } = packageJson;
  return `https://unpkg.com/${name}@${version}/${SCHEMA}`;
}

/** The folders above this file are those of the package, whether it is bundled or not. */
function packedSchema(): string | undefined {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const path = join(folder, SCHEMA);
    if (stands(path)) return path;
    if (dirname(folder) === folder) return undefined;
  }
}

/** @returns whether it was written */
function writeUnlessThere(cwd: string, path: string, content: string): boolean {
  const name = quoted(path);
  try {
    if (stands(join(cwd, path))) return false;
    if (!makeFolderInside(cwd, dirname(join(cwd, path)))) {
      throw new RunError(`${name} is not written: a symbolic link leads out of the folder.`);
    }
    return writeNew(join(cwd, path), content);
  } catch (error) {
    if (error instanceof RunError) throw error;
    throw new RunError(`${name} cannot be written: ${whyRefused(error)}.`, { cause: error });
  }
}
