import { CommanderError, type Command } from 'commander';
import { asCalled } from '../messages/as-called.ts';
import type { Output } from './terminal.ts';

/** A command line that asks for nothing more: help or the version was printed, or it was refused. */
export interface CommandLineEnd {
  readonly exitCode: 0 | 2;
}

/**
 * Lets a command tell its help and what is wrong with its arguments as all commands do.
 * @param called as the person calls it: `npm run diff --`
 */
export function asUsual(command: Command, called: string, output: Output): Command {
  return command
    .name(asCalled(called))
    .helpOption('--help', 'print this help')
    .configureOutput({
      writeOut: output.out,
      writeErr: output.err,
      outputError: (text, write) => {
        write(`${text.trimEnd()}\n${asCalled(`See ${called} --help`)}\n`);
      },
    })
    .exitOverride();
}

/** Reads the arguments behind a command; how it ended where they ask for nothing more. */
export function parseArguments(
  command: Command,
  argv: readonly string[],
): CommandLineEnd | undefined {
  try {
    command.parse(argv, { from: 'user' });
    return undefined;
  } catch (error) {
    if (error instanceof CommanderError) return { exitCode: error.exitCode === 0 ? 0 : 2 };
    throw error;
  }
}
