import { Command, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { notEmpty } from '../command/flag-values.ts';
import { asUsual, parseArguments, type CommandLineEnd } from '../command/usual-command.ts';
import type { Output } from '../command/terminal.ts';
import { asCalled } from '../messages/as-called.ts';
import { verifyFormats, type VerifyFormat } from './report/index.ts';

/** What a command line of `npm run verify` asks for. */
export interface VerifyCommandLine {
  readonly drafts: readonly string[];
  readonly sources: readonly string[];
  readonly report: VerifyFormat;
  readonly facts: boolean;
  readonly config: string | undefined;
}

interface Options {
  readonly sources?: readonly string[];
  readonly report: VerifyFormat;
  readonly facts?: boolean;
  readonly config?: string;
}

const more = `
Examples:
  npm run verify -- drafts/ --sources input/
  npm run verify -- article.md                      its front matter names its sources: sources: [a.txt]
  npm run --silent verify -- drafts/ --sources input/ --report json > report.json

Each quotation of a draft gets one verdict, the gravest that holds: not-found, altered, spliced,
misattributed, out-of-context, verbatim. White space, kinds of marks, dashes and ligatures never
count; what an ellipsis or brackets declare is compared with what they stand for. Nothing is
written.

What a person has judged to be right stands in DRAFT.verified.yaml beside a draft:
  accepted:
    - words: “We will sail at night”
      verdict: altered
      reason: he corrected himself later

Exit codes:
  0  all quotations are verbatim, or accepted
  1  something is not
  2  it could not be done: no sources, nothing to check, a wrong option
`;

/** Reads the arguments after the command's name. */
export function readVerifyCommandLine(
  argv: readonly string[],
  output: Output,
): VerifyCommandLine | CommandLineEnd {
  const command = createCommand(output);
  const end = parseArguments(command, argv);
  if (end !== undefined) return end;
  const options = command.opts<Options>();
  return {
    drafts: command.args,
    sources: options.sources ?? [],
    report: options.report,
    facts: options.facts ?? false,
    config: options.config,
  };
}

function createCommand(output: Output): Command {
  const command = new Command()
    .description('Checks whether drafts quote their sources rightly: the words, and who says them.')
    .argument('<draft...>', 'files, folders or globs to check')
    .option('--sources <path...>', 'files, folders or globs that they quote')
    .addOption(
      new Option('--report <format>', 'for people, a pull request or a program')
        .choices(verifyFormats)
        .default('text', 'text'),
    )
    .option('--facts', 'also numbers and names of the drafts that stand in no source')
    .option('--config <file>', 'settings file (default: verbatim.config.json, if there)', notEmpty)
    .version(packageJson.version, '--version', 'print the version')
    .addHelpText('after', asCalled(more));
  return asUsual(command, 'npm run verify --', output);
}
