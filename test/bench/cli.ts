/**
 * Measures speed and memory and prints them as tables, of our stages or side by side with other
 * packages. In processor time, so that other work on the machine hardly counts. See the usage in
 * `command-line.ts`.
 */
import { optimiseLate } from '../../pipeline/command/optimise-late.ts';
import { readBenchCommand, USAGE } from './command-line.ts';

/** What each form needs is loaded only here: help comes at once. */
async function run(argv: readonly string[]): Promise<string> {
  const command = readBenchCommand(argv);
  if (command.form === 'help') return USAGE;
  if (command.form === 'stages') {
    const { measureStages } = await import('./stage-tables.ts');
    return measureStages(command.options);
  }
  if (command.form === 'cold') {
    const { measureCold } = await import('./cold.ts');
    return measureCold(command.options);
  }
  if (command.form === 'formats') {
    const { measureFormats } = await import('./by-format.ts');
    return measureFormats(command.options);
  }
  if (command.form === 'runs') {
    const { measureRuns } = await import('./runs.ts');
    return measureRuns(command.options);
  }
  if (command.form === 'shapes') {
    const { measureShapes } = await import('./shapes.ts');
    return measureShapes();
  }
  if (command.form === 'verify') {
    const { measureVerify } = await import('./verify.ts');
    return measureVerify();
  }
  if (command.form === 'whole shapes') {
    const { measureWholeShapes } = await import('./whole-shapes.ts');
    const { text, areAllInTime } = measureWholeShapes(command.only);
    if (!areAllInTime) process.exitCode = 1;
    return text;
  }
  if (command.form === 'sizes') {
    const { measureSizes } = await import('./sizes.ts');
    return measureSizes(command.options);
  }
  const { measurePeers } = await import('./peers/index.ts');
  return measurePeers(command.options);
}

// As a run of the program goes.
optimiseLate();
try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  const told = error instanceof Error ? error.message : String(error);
  process.stderr.write(`error: ${told}\nHelp: npm run bench -- --help\n`);
  process.exitCode = 2;
}
