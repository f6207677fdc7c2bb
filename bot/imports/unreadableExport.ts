import type { RowProblem } from '#shared/model/source.ts';

/** The export as a whole cannot be used, and nothing of it may be applied. Every reason is listed, each with its mend. */
export class UnreadableExport extends Error {
  readonly code = 'unreadable-export';
  readonly problems: RowProblem[];

  constructor(problems: RowProblem[], options?: { cause?: unknown }) {
    super(
      problems.map((problem) => `${problem.file}: ${problem.reason} ${problem.mend}`).join('\n'),
      options,
    );
    this.name = 'UnreadableExport';
    this.problems = problems;
  }
}
