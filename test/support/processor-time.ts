// What work costs, so that other load on the machine does not count.

/** Milliseconds of processor time that the work takes, garbage collection included. */
export function processorTime(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
