/**
 * Tries the program on made-up inputs, and kills it at random moments. See the usage in
 * `command-line.ts`.
 */
import { randomInt } from 'node:crypto';
import { readFuzzCommand, USAGE } from './command-line.ts';

/** Prints as it goes. Returns the exit code. */
async function fuzz(argv: readonly string[]): Promise<0 | 1> {
  const command = readFuzzCommand(argv, randomInt(2 ** 31));
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  if (command.form === 'help') {
    print(USAGE.trimEnd());
    return 0;
  }
  print(`seed ${command.seed}`);
  if (command.form === 'kill') {
    const { killRuns } = await import('./kill.ts');
    const { kills, cutShort, seconds } = await killRuns({
      ...command,
      progress: (done) => done % 10 === 0 && print(`${done} kills`),
    });
    print(
      `${kills} kills, ${cutShort} before the end of the run, ${seconds.toFixed(0)} s: all outputs whole or absent, all mended`,
    );
    return 0;
  }
  const { runProperties } = await import('./run-properties.ts');
  return (await runProperties(command, print)) ? 0 : 1;
}

try {
  process.exitCode = await fuzz(process.argv.slice(2));
} catch (error) {
  const told = error instanceof Error ? error.message : String(error);
  process.stderr.write(`error: ${told}\nHelp: npm run fuzz -- --help\n`);
  process.exitCode = 2;
}
