import { parseArgs, type ParseArgsConfig } from 'node:util';
import { dateSchema } from '#shared/model/caseFile.ts';
import * as words from '#shared/words/lookingBack.ts';
import { InputError } from './command.ts';

/** The options of a command and its one case file. @throws InputError */
export function optionsOf<T extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  args: string[],
  options: T,
) {
  const { values, positionals } = parsed(command, args, options);
  const [file, ...others] = positionals;
  if (file === undefined)
    throw new InputError([`${command}: no case file: name one, or "-" for standard input.`]);
  if (others.length > 0)
    throw new InputError([`${command}: one case file at a time: take out ${others.join(', ')}.`]);
  return { values, file };
}

function parsed<T extends NonNullable<ParseArgsConfig['options']>>(
  command: string,
  args: string[],
  options: T,
) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new InputError([`${command}: ${(error as Error).message.split('\n')[0]!}`]);
  }
}

/** What is wrong with a day that an option must give; null: nothing. */
export function problemOfDay(option: string, given: string | undefined): string | null {
  if (given === undefined) return words.missingDay(option);
  return dateSchema.safeParse(given).success ? null : words.badDay(option, given);
}

/** A whole number that an option gives, or `otherwise`. @throws InputError */
export function numberOf(
  option: string,
  given: string | undefined,
  range: { from: number; to: number; otherwise: number },
): number {
  if (given === undefined) return range.otherwise;
  const number = /^\d{1,4}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= range.from && number <= range.to) return number;
  throw new InputError([words.badNumber(option, given, range.from, range.to)]);
}
