/** What a command may touch: so that it can be run in a test as it is run in a terminal. */
export interface Streams {
  /** The whole of standard input. */
  readInput(): Promise<string>;
  out(text: string): void;
  err(text: string): void;
  /** The present moment, milliseconds since 1970. */
  now(): number;
}

/** A command of the command line: gets what follows its name, answers with the exit code (0, or 2 for wrong input). */
export type Command = (args: string[], streams: Streams) => Promise<number>;

/** Wrong input, with one line for each problem, each naming the place and the mend. Ends in exit code 2. */
export class InputError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'InputError';
    this.lines = lines;
  }
}
