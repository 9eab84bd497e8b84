import { Command, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { notEmpty } from '../command/flag-values.ts';
import { asUsual, parseArguments, type CommandLineEnd } from '../command/usual-command.ts';
import type { NamedSides } from './sides/find-sides.ts';
import { asCalled } from '../messages/as-called.ts';
import type { Output } from '../command/terminal.ts';

const formats = ['text', 'markdown', 'json'] as const;
export type Format = (typeof formats)[number];

/** What a command line of `npm run diff` asks for. */
export interface DiffCommandLine {
  readonly sides: NamedSides;
  readonly output: string | undefined;
  readonly config: string | undefined;
  readonly format: Format;
  readonly keywords: boolean;
}

interface Options {
  readonly output?: string;
  readonly config?: string;
  readonly format: Format;
  readonly keywords?: boolean;
}

const more = `
Examples:
  npm run diff                                the last commit and the output folder as it is now
  npm run diff -- main                        the same for another revision
  npm run diff -- main HEAD                   two revisions of the output folder
  npm run diff -- briefs-of-may briefs        two folders
  npm run --silent diff -- main --format markdown > comment.md

A name that is that of a folder means the folder. For a branch of the same name write
heads/NAME. The output folder is that of verbatim.config.json, else output. Revisions are read
with git; nothing is checked out or written.

What counts is the meaning: the sentences of a summary, the quotations with their wording,
speaker, type and cue, the speakers' roles and kinds, the metadata, and which documents there
are, have moved or fail. Lines, offsets, scores, rules and confidence do not count; keywords do
with --keywords.

Exit codes:
  0  no change in meaning
  1  some change
  2  it could not be compared, or not all of it
`;

/** Reads the arguments after the program's name. */
export function readDiffCommandLine(
  argv: readonly string[],
  output: Output,
): DiffCommandLine | CommandLineEnd {
  const command = createCommand(output);
  const end = parseArguments(command, argv);
  if (end !== undefined) return end;
  const options = command.opts<Options>();
  const [before = 'HEAD', after] = command.args;
  return {
    sides: { before, after },
    output: options.output,
    config: options.config,
    format: options.format,
    keywords: options.keywords ?? false,
  };
}

function createCommand(output: Output): Command {
  const command = new Command()
    .description(
      'Compares the briefs of two output folders, or of two git revisions of one, by meaning.',
    )
    .argument('[before]', 'a folder of briefs or a git revision (default: HEAD)')
    .argument('[after]', 'the same (default: the output folder as it is now)')
    .option('--output <dir>', 'the output folder, for revisions (default: "output")', notEmpty)
    .addOption(
      new Option('--format <format>', 'for a terminal, a pull request or a program')
        .choices(formats)
        .default('text', 'text'),
    )
    .option('--keywords', 'compare keywords too')
    .option('--config <file>', 'settings file (default: verbatim.config.json, if there)', notEmpty)
    .version(packageJson.version, '--version', 'print the version')
    .addHelpText('after', asCalled(more))
    .allowExcessArguments(false);
  return asUsual(command, 'npm run diff --', output);
}
