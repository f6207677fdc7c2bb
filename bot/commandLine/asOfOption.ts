import { momentSchema } from '#shared/model/caseFile.ts';
import { InputError } from './command.ts';

/** The moment that `--as-of` gives; undefined where it is left out. */
export function readAsOf(asOf: string | undefined): string | undefined {
  if (asOf === undefined) return undefined;
  const moment = momentSchema.safeParse(asOf);
  if (moment.success) return moment.data;
  throw new InputError([`--as-of: ${moment.error.issues[0]!.message}: "${asOf}" is not.`]);
}
