import type { Command } from 'commander';
const more = `
The file is FILE.corrections.yaml, to be edited and committed. It holds what the program finds in
the document today: in comments, so that it changes nothing until it is edited.

Exit codes:
  0  done
  2  it could not be done: the document cannot be read, or it has a corrections file already
`;

interface Options {
  readonly stdout?: boolean;
  readonly config?: string;
}

/**
 * Adds the subcommand `correct`.
 * @returns a function that says, after parsing, what was asked for; undefined where it is another
 *   command. It takes the settings file that was named before the subcommand
 */
export function addCorrectCommand(
  command: Command,
): (config: string | undefined) => CorrectCommand | undefined {
  let asked: { readonly file: string; readonly options: Options } | undefined;
  command
    .command('correct', { hidden: true })
    .description('Writes, beside a document, a file to correct its brief with.')
    .argument('<file>', 'the document')
    .option('--stdout', 'print it instead')
    .option('--config <file>', 'settings file (default: verbatim.config.json, if there)')
    .helpOption('--help', 'print this help')
    .addHelpText('after', more)
    .action((file: string, options: Options) => {
      asked = { file, options };
    });
  return (config) =>
    asked && {
      correct: asked.file,
      stdout: asked.options.stdout ?? false,
      config: asked.options.config ?? config,
    };
}

/** What `pipeline correct` asks for. */
export interface CorrectCommand {
  readonly correct: string;
  /** Print the template rather than write it. */
  readonly stdout: boolean;
  readonly config: string | undefined;
}
