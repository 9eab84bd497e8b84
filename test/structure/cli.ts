/**
 * Prints how the sources are built: `npm run structure`. For the state of another commit, run it in
 * a work tree of that commit, or name one: `npm run structure -- path/to/checkout`.
 */
import { table } from '../quality/eval/table.ts';
import { measureStructure, type Structure } from './structure.ts';

const [folder = '.'] = process.argv.slice(2);

const titles: readonly (readonly [keyof Structure, string])[] = [
  ['files', 'files'],
  ['lines', 'lines'],
  ['longestFile', 'lines of the longest file'],
  ['filesOver', 'files of more than 250 lines'],
  ['longestFunction', 'lines of the longest function'],
  ['functionsOver', 'functions of more than 60 lines'],
  ['sharedNames', 'file names that stand more than once, `index.ts` aside'],
  ['rooms', 'rooms: folders, and files right below the root'],
  ['floors', 'floors: rooms in the longest chain of imports'],
  ['upward', 'pairs of rooms that import each other, a folder and one in it aside'],
  ['circles', 'files that import each other in a circle'],
];

const [pipeline, stages] = ['pipeline', 'stages'].map((root) => measureStructure(folder, root));
const rows = titles.map(([key, title]) => {
  const value = (structure: Structure | undefined) => String(structure?.[key] ?? '');
  return [title, value(pipeline), value(stages)];
});
process.stdout.write(`${table(['', 'pipeline/', 'stages/'], rows)}\n`);
