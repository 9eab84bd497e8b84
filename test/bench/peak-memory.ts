/**
 * Loaded into a program before it (`node --import`): writes at its end the most memory that it has
 * had, in KiB, to the file that VERBATIM_PEAK names.
 */
import { writeFileSync } from 'node:fs';

const path = process.env['VERBATIM_PEAK'];
process.on('exit', () => {
  if (path !== undefined) writeFileSync(path, String(process.resourceUsage().maxRSS));
});
