import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { parseByteSize } from '../settings/byte-size.ts';
import { addCorrectCommand, type CorrectCommand } from './correct-command.ts';
import { reportFormats, type ReportFormat } from '../report/formats.ts';
import type { RunMode } from '../run.ts';
import type { SettingsOverrides } from '../settings/schema.ts';
import type { Output } from './terminal.ts';
import { GENRES, type Genre } from '../../stages/document.ts';
import type { SummaryLength } from '../../stages/select/length.ts';

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
  readonly mode: RunMode;
  readonly overrides: SettingsOverrides;
}

/** A command line that asks for no run: help or the version was printed, or it was refused. */
export interface CommandLineEnd {
  readonly exitCode: 0 | 2;
}

interface Options {
  readonly out?: string;
  readonly sentences?: number;
  readonly words?: number;
  readonly ratio?: number;
  readonly idf?: 'background' | 'corpus';
  readonly genre?: Genre;
  readonly refreshIdf?: boolean;
  readonly annotations?: boolean;
  readonly maxBytes?: number;
  readonly workers?: number;
  readonly timeout?: number;
  readonly stdinPath?: string;
  readonly config?: string;
  readonly report: ReportFormat;
  readonly json?: boolean;
  readonly frail?: boolean;
  readonly quiet?: boolean;
  readonly progress: boolean;
  readonly check?: boolean;
  readonly force?: boolean;
  readonly prune?: boolean;
  readonly watch?: boolean;
}

/** Standard input, as a path. */
const STDIN = '-';

const more = `
Examples:
  npm run pipeline                                  briefs of input/ in output/
  npm run pipeline -- reports --out briefs          of another folder, in another folder
  npm run pipeline -- 'news/2024-*.md' --words 120  of some files, with longer summaries
  npm run pipeline -- --check                       in CI: are the briefs current?
  npm run --silent pipeline -- --json > run.json    the result for a program
  npm run --silent pipeline -- - < a.md             the brief of one document, printed

To correct a brief: npm run pipeline -- correct FILE (its --help says more). A document that is
itself called correct is named as ./correct.

Folders are searched for .txt, .text, .md, .markdown, .html, .htm, .docx and .pdf, and for .jsonl
and .jsonl.gz, one document a line, whose briefs are JSON Lines, too. Dot files, node_modules and
what a .verbatimignore names (gitignore syntax) are left out. Settings are read from
verbatim.config.json, if it is there; the command line goes before it.

Exit codes:
  0    done
  1    a document failed; the others have their briefs. Or a message is an error
       by the settings, or with --frail a warning. Or --check found a difference
  2    the run could not be done: a wrong option, broken settings, nothing to read
  130  stopped by Ctrl-C after the documents at hand
`;

/** Reads the arguments after the program's name. */
export function readCommandLine(
  argv: readonly string[],
  output: Output,
): CommandLine | CorrectCommand | CommandLineEnd {
  const command = createCommand(output);
  const correct = addCorrectCommand(command);
  try {
    command.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return { exitCode: error.exitCode === 0 ? 0 : 2 };
    throw error;
  }
  const options = command.opts<Options>();
  const fault = stdinFault(command.args, options);
  if (fault !== undefined) {
    output.err(`error: ${fault}\nSee npm run pipeline -- --help\n`);
    return { exitCode: 2 };
  }
  const toCorrect = correct(options.config);
  if (toCorrect) return toCorrect;
  return {
    config: options.config,
    report: options.json ? 'json' : options.report,
    frail: options.frail ?? false,
    quiet: options.quiet ?? false,
    progress: options.progress,
    watch: options.watch ?? false,
    stdin: command.args.includes(STDIN) ? (options.stdinPath ?? 'stdin.txt') : undefined,
    mode: {
      check: options.check ?? false,
      force: options.force ?? false,
      prune: options.prune ?? false,
    },
    overrides: {
      paths: command.args,
      out: options.out,
      length: summaryLength(options),
      idf: options.idf,
      genre: options.genre,
      refreshIdf: options.refreshIdf,
      annotations: options.annotations,
      maxBytes: options.maxBytes,
      workers: options.workers,
      timeout: options.timeout,
    },
  };
}

function createCommand(output: Output): Command {
  return (
    new Command()
      .name('npm run pipeline --')
      .description(
        'Makes a brief of each document: an extractive summary and its attributed quotations, as JSON and as Markdown, every word a span of its source.',
      )
      .argument('[path...]', 'files, folders or globs to read (default: "input")')
      .usage('[options] [path...]')
      // What is left to do with no subcommand is done by who reads the options.
      .action(() => {})
      .helpCommand(false)
      .option('--out <dir>', 'the folder of the briefs (default: "output")', notEmpty)
      .addOption(
        new Option('--sentences <n>', 'length of a summary in sentences (default: 3)')
          .argParser(wholeNumber)
          .conflicts(['words', 'ratio']),
      )
      .addOption(
        new Option('--words <n>', 'length of a summary in words')
          .argParser(wholeNumber)
          .conflicts('ratio'),
      )
      .addOption(
        new Option('--ratio <r>', 'length of a summary as a share of the sentences').argParser(
          ratio,
        ),
      )
      .addOption(
        new Option(
          '--genre <kind>',
          'what the documents are (default: by what each is like)',
        ).choices(GENRES),
      )
      .addOption(
        new Option('--idf <mode>', 'term weights: those that ship, or of these documents').choices([
          'background',
          'corpus',
        ]),
      )
      .option('--refresh-idf', 'with --idf corpus: count anew, even if there is an idf.json')
      .addOption(
        new Option(
          '--check',
          'write nothing: list what a run would change, exit 1 if anything',
        ).conflicts(['force', 'prune', 'watch']),
      )
      .option('--force', 'make the briefs of unchanged documents anew, too')
      .option('--prune', 'remove outputs whose source is gone, unless they were edited')
      .addOption(
        new Option('--watch', 'go on, and make again what changes, until Ctrl-C').conflicts([
          'json',
          'report',
          'refreshIdf',
        ]),
      )
      .option('--annotations', 'also write W3C Web Annotations')
      .option('--max-bytes <size>', 'fail larger documents (default: 32MiB)', byteSize)
      .option('--workers <n>', 'how many documents at a time (default: all cores)', wholeNumber)
      .option('--timeout <s>', 'fail documents that take more seconds (default: 30)', wholeNumber)
      .option(
        '--stdin-path <p>',
        'with -: what the document is called (default: stdin.txt)',
        notEmpty,
      )
      .option(
        '--config <file>',
        'settings file (default: verbatim.config.json, if there)',
        notEmpty,
      )
      .addOption(
        new Option('--report <format>', 'print the messages in this form')
          .choices(reportFormats)
          .default('text' satisfies ReportFormat, 'text'),
      )
      .addOption(new Option('--json', 'short for --report json').conflicts('report'))
      .option('--frail', 'let warnings fail the run')
      .option('--quiet', 'print failures and warnings only')
      .option('--no-progress', 'no progress bar')
      .version(packageJson.version, '--version', 'print the version')
      .helpOption('--help', 'print this help')
      .addHelpText('after', more)
      .configureOutput({
        writeOut: output.out,
        writeErr: output.err,
        outputError: (text, write) => {
          write(`${text.trimEnd()}\nSee npm run pipeline -- --help\n`);
        },
      })
      .exitOverride()
  );
}

/** What is wrong with how standard input was asked for; undefined where nothing is. */
function stdinFault(paths: readonly string[], options: Options): string | undefined {
  if (!paths.includes(STDIN)) {
    return options.stdinPath === undefined ? undefined : '--stdin-path is for -, standard input.';
  }
  const { out, check, force, prune, watch, annotations, idf } = options;
  if (paths.length > 1) return '- reads one document: name no other path beside it.';
  if (out !== undefined || check || force || prune || watch || annotations || idf === 'corpus') {
    return '- prints the brief and writes nothing: leave out --out, --check, --force, --prune, --watch, --annotations and --idf corpus.';
  }
  return undefined;
}

function summaryLength({ sentences, words, ratio: share }: Options): SummaryLength | undefined {
  if (sentences !== undefined) return { sentences };
  if (words !== undefined) return { words };
  return share === undefined ? undefined : { ratio: share };
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.');
  return Number(text);
}

function ratio(text: string): number {
  const share = /^\d{0,3}\.?\d{1,15}$/.test(text) ? Number(text) : 0;
  if (share <= 0 || share > 1) throw new InvalidArgumentError('Give a number above 0, at most 1.');
  return share;
}

function byteSize(text: string): number {
  const bytes = parseByteSize(text);
  if (bytes === undefined) {
    throw new InvalidArgumentError('Give a number of bytes, such as 500000, 500kB or 32MiB.');
  }
  return bytes;
}

function notEmpty(text: string): string {
  if (text === '') throw new InvalidArgumentError('Give a path.');
  return text;
}
