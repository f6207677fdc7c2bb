import { isDeepStrictEqual } from 'node:util';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';

/** A worked case whose dates did not come out as its author worked them by hand. */
export interface CaseDifference {
  /** The case's number in the pack, from 0. */
  index: number;
  name: string;
  place: string;
  expected: unknown;
  found: unknown;
}

/** Runs the pack's own worked cases and lists every difference. What a case leaves out is not compared. */
export function differencesFromCases(pack: PolicyPack): CaseDifference[] {
  return pack.cases.flatMap(({ name, child, asOf, expect }, index) =>
    differences(expect, evaluate(child, [pack], asOf), '').map((difference) => ({
      index,
      name,
      ...difference,
    })),
  );
}

type Difference = Pick<CaseDifference, 'place' | 'expected' | 'found'>;

/** A list is compared in full length; of a group of fields only those named. */
function differences(expected: unknown, found: unknown, place: string): Difference[] {
  if (isPlain(expected) && isPlain(found))
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, found[key], place ? `${place}.${key}` : key),
    );
  if (Array.isArray(expected) && Array.isArray(found) && expected.length === found.length)
    return expected.flatMap((value, index) => differences(value, found[index], `${place}[${index}]`));
  return isDeepStrictEqual(expected, found) ? [] : [{ place, expected, found }];
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
