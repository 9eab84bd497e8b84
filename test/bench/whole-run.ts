/**
 * One run in a process of its own, as a user starts it: prints what it took after start-up, in
 * processor time, as JSON.
 *
 *     node .build/test/bench/whole-run.js INPUT OUTPUT
 */
import { resolve } from 'node:path';
import { optimiseLate } from '../../pipeline/command/optimise-late.ts';
import { processorTime } from './processor-time.ts';

optimiseLate();
const { loadSettings } = await import('../../pipeline/settings/load.ts');
const { run } = await import('../../pipeline/run.ts');
const [input = '', output = ''] = process.argv.slice(2);
const settings = await loadSettings(resolve(input), undefined, { paths: [input], out: output });
const began = processorTime();
const { documents, briefs, bytes } = await run(settings, resolve(input));
const milliseconds = processorTime() - began;
const kilobytes = process.resourceUsage().maxRSS;
process.stdout.write(JSON.stringify({ documents, briefs, bytes, milliseconds, kilobytes }));
