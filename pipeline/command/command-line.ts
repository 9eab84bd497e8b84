import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import type { RunMode } from '../document.ts';
import { asCalled } from '../messages/as-called.ts';
import type { ReportFormat } from '../report/report-formats.ts';
import type { SettingsOverrides } from '../settings/overrides.ts';
import { addCorrectCommand, type CorrectCommand } from './correct-command.ts';
import { DEFAULT_REPORT, flagNames, optionOf, overridesOf, type Options } from './flags.ts';
import { DESCRIPTION, MORE_HELP } from './help.ts';
import type { Output } from './terminal.ts';
import { asUsual, parseArguments, type CommandLineEnd } from './usual-command.ts';

/** What a command line asks for. */
export interface CommandLine {
  readonly config: string | undefined;
  readonly report: ReportFormat;
  readonly frail: boolean;
  readonly quiet: boolean;
  readonly progress: boolean;
  readonly watch: boolean;
  /** The name of the one document that is read from standard input; undefined for a run. */
  readonly stdin: string | undefined;
  /** The path of the one document that is explained; undefined for a run. */
  readonly explain: string | undefined;
  /** Whether standard input is briefed for people, as Markdown. */
  readonly markdown: boolean;
  readonly mode: RunMode;
  readonly overrides: SettingsOverrides;
}

/** Standard input, as a path. */
const STDIN = '-';

/** Reads the arguments after the program's name. */
export function readCommandLine(
  argv: readonly string[],
  output: Output,
): CommandLine | CorrectCommand | CommandLineEnd {
  const command = createCommand(output);
  const correct = addCorrectCommand(command);
  const end = parseArguments(command, argv);
  if (end !== undefined) return end;
  const options = command.opts<Options>();
  const fault = stdinFault(command.args, options) ?? explainFault(command.args, options);
  if (fault !== undefined) {
    output.err(asCalled(`error: ${fault}\nSee npm run pipeline -- --help\n`));
    return { exitCode: 2 };
  }
  return correct(options.config) ?? commandLineOf(command.args, options);
}

function commandLineOf(paths: readonly string[], options: Options): CommandLine {
  const { check = false, force = false, prune = false } = options;
  const {
    markdown = false,
    frail = false,
    quiet = false,
    progress = true,
    watch = false,
  } = options;
  const { config, explain, json, report = DEFAULT_REPORT, stdinPath = 'stdin.txt' } = options;
  return {
    config,
    report: json ? 'json' : report,
    frail,
    quiet,
    progress,
    watch,
    explain,
    markdown,
    stdin: paths.includes(STDIN) ? stdinPath : undefined,
    mode: { check, force, prune },
    overrides: { paths, ...overridesOf(options) },
  };
}

function createCommand(output: Output): Command {
  const command = new Command()
    .description(DESCRIPTION)
    .argument('[path...]', 'files, folders or globs to read (default: "input")')
    .usage('[options] [path...]')
    // Without a subcommand there is nothing to do here: the caller goes by the options.
    .action(() => {})
    .helpCommand(false);
  for (const name of flagNames) command.addOption(optionOf(name));
  command
    .version(packageJson.version, '--version', 'print the version')
    .addHelpText('after', asCalled(MORE_HELP));
  return asUsual(command, 'npm run pipeline --', output);
}

function explainFault(paths: readonly string[], { explain }: Options): string | undefined {
  if (explain === undefined || paths.length === 0) return undefined;
  return '--explain prints what was made of one document: name no other path beside it.';
}

/** What is wrong with how standard input was asked for; undefined where nothing is. */
function stdinFault(paths: readonly string[], options: Options): string | undefined {
  if (!paths.includes(STDIN)) {
    if (options.stdinPath !== undefined) return '--stdin-path is for -, standard input.';
    return options.markdown ? '--markdown is for -, standard input.' : undefined;
  }
  const { out, check, force, prune, watch, annotations, html, idf } = options;
  if (paths.length > 1) return '- reads one document: name no other path beside it.';
  const writes = out !== undefined || check || force || prune || watch;
  if (writes || annotations || html || idf === 'corpus') {
    return '- prints the brief and writes nothing: leave out --out, --check, --force, --prune, --watch, --annotations, --html and --idf corpus.';
  }
  return undefined;
}
