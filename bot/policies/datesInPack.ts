import { dateSchema } from '#shared/model/caseFile.ts';
import type { RawPack } from './extendPack.ts';

/** A day in a pack, by which a value is given, that is wrong. */
export interface DateProblem {
  path: (string | number)[];
  problem: string;
  mend: string;
}

/**
 * The days by which values are given, where they are wrong: not written as days, not in the calendar, or not in order. Out of order
 * nobody could say which value was meant to hold from the beginning.
 */
export function dateProblems(pack: RawPack): DateProblem[] {
  // What a child's facts say in a worked case is no part of the policy.
  return Object.entries(pack).flatMap(([part, value]) => (part === 'cases' ? [] : problemsIn(value, [part])));
}

function problemsIn(value: unknown, path: (string | number)[]): DateProblem[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => problemsIn(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  const inner = Object.entries(value).flatMap(([key, each]) => problemsIn(each, [...path, key]));
  // No field of a pack begins with a digit.
  if (keys.length === 0 || !keys.every((key) => /^\d/.test(key))) return inner;
  return [...keys.flatMap((key, index) => problemOf(key, keys[index - 1], [...path, key])), ...inner];
}

function problemOf(day: string, before: string | undefined, path: (string | number)[]): DateProblem[] {
  const read = dateSchema.safeParse(day);
  if (!read.success)
    return [
      {
        path,
        problem: `"${day}" is not a day: ${read.error.issues[0]!.message}`,
        mend: 'Write the day from which the value holds, such as 2026-04-01.',
      },
    ];
  if (before === undefined || before < day) return [];
  return [
    {
      path,
      problem: `${day} stands after ${before}`,
      mend: 'Put the days in order: the first value holds from the beginning, each other one from its day.',
    },
  ];
}
