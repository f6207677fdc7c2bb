import { PackError, packProblemText } from '#bot/policies/packProblem.ts';
import { InputError } from './command.ts';

/** Reads a pack; what is wrong with it is told line by line. */
export function orInputError<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof PackError) throw new InputError(error.problems.map(packProblemText));
    throw error;
  }
}
