import { isDeepStrictEqual } from 'node:util';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';

/** A worked case whose dates did not come out as its author worked them by hand. */
export interface CaseDifference {
  /** The case's number in the pack, from 0. */
  index: number;
  name: string;
  /** Within `expect`. */
  path: (string | number)[];
  expected: unknown;
  /** What came out; of a list of another length only the fields that were expected. */
  found: unknown;
}

/** Runs the pack's own worked cases and lists every difference. What a case leaves out is not compared. */
export function differencesFromCases(pack: PolicyPack): CaseDifference[] {
  return pack.cases.flatMap(({ name, child, asOf, expect }, index) =>
    differences(expect, evaluate(child, [pack], asOf), []).map((difference) => ({
      index,
      name,
      ...difference,
    })),
  );
}

type Difference = Pick<CaseDifference, 'path' | 'expected' | 'found'>;

/** A list is compared in full length; of a group of fields only those named. */
function differences(expected: unknown, found: unknown, path: (string | number)[]): Difference[] {
  if (isPlain(expected) && isPlain(found))
    return Object.entries(expected).flatMap(([key, value]) => differences(value, found[key], [...path, key]));
  if (Array.isArray(expected) && Array.isArray(found)) {
    if (expected.length === found.length)
      return expected.flatMap((value, index) => differences(value, found[index], [...path, index]));
    return [{ path, expected, found: found.map((one: unknown) => onlyExpected(one, expected)) }];
  }
  return isDeepStrictEqual(expected, found) ? [] : [{ path, expected, found }];
}

/** Of what came out the fields that some entry expects: the whole would fill the screen. */
function onlyExpected(one: unknown, expected: unknown[]): unknown {
  const keys = new Set(expected.flatMap((each) => (isPlain(each) ? Object.keys(each) : [])));
  if (!isPlain(one) || keys.size === 0) return one;
  return Object.fromEntries(Object.entries(one).filter(([key]) => keys.has(key)));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
