/**
 * Milliseconds that the processor has worked for this process, all of its threads together: unlike
 * the time on the clock, hardly longer when the machine has other work.
 */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
