/** Something wrong in a pack file, said so that its author can mend it. */
export interface PackProblem {
  file: string;
  /** Line and column, from 1; null where the whole file is meant. */
  line: number | null;
  /** The place in the pack, `clocks[0].every`. */
  place: string;
  problem: string;
  mend: string;
}

/** One line for a terminal. */
export function packProblemText({ file, line, place, problem, mend }: PackProblem): string {
  return `${file}${line === null ? '' : `:${line}`}: ${place ? `${place}: ` : ''}${problem}. ${mend}`;
}

/** A pack that cannot be used, with every problem found. */
export class PackError extends Error {
  readonly problems: readonly PackProblem[];

  constructor(problems: readonly PackProblem[]) {
    super(problems.map(packProblemText).join('\n'));
    this.name = 'PackError';
    this.problems = problems;
  }
}

/** What is taken up by its name in many worked cases is told once, where it stands. */
export function onceEach(problems: readonly PackProblem[]): PackProblem[] {
  const told = new Set<string>();
  return problems.filter(({ line, problem, place }) => {
    const key = `${line} ${problem} ${place.startsWith('cases') ? '' : place}`;
    return !told.has(key) && told.add(key);
  });
}
