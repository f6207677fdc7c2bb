import { ProblemError, type ProblemText } from '#shared/model/problemError.ts';

/** What a use case refuses, and how. Anything else that goes wrong is thrown on. */
export async function refusal(work: Promise<unknown>): Promise<ProblemText> {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProblemError)) throw error;
  return error.text;
}
