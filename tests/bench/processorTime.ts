/** Microseconds of processor time that some work takes, its collector's threads with it. */
export interface ProcessorTime {
  median: number;
  /** The least: what others do on the machine at the time can only add to it. */
  least: number;
}

/** Runs some work so many rounds, after a few that do not count. */
export function processorTime(work: () => void, rounds: number, warmUp: number): ProcessorTime {
  const times: number[] = [];
  for (let round = 0; round < rounds + warmUp; round++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    if (round >= warmUp) times.push(user + system);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)]!, least: times[0]! };
}
