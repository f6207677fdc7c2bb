import type { z } from 'zod';

/** What is wrong and how to mend it, in words for somebody who has never seen a schema. */
export function mendFor(issue: z.core.$ZodIssue): { problem: string; mend: string } {
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        problem: issue.keys.length === 1 ? `"${issue.keys[0]}" is not known here` : 'this is not known here',
        mend: 'Correct its spelling, move it to where it belongs, or take it out.',
      };
    case 'invalid_type':
      return issue.input === undefined
        ? { problem: `${words(issue.expected)} is missing here`, mend: 'Add it.' }
        : { problem: `${words(issue.expected)} is expected here`, mend: 'Correct the value.' };
    case 'invalid_value':
      return notOneOf(issue.values);
    case 'invalid_union':
      return unionProblem(issue);
    case 'too_small':
      return {
        problem: issue.minimum === 1 ? 'this is empty' : `this is less than ${issue.minimum}`,
        mend: 'Fill it in.',
      };
    case 'too_big':
      return { problem: `this is more than ${issue.maximum}`, mend: 'Make it smaller.' };
    default:
      return { problem: issue.message, mend: 'Correct the value.' };
  }
}

/** The values of all forms together where each is a choice of values; else what would mend the likeliest of them. */
function unionProblem(issue: z.core.$ZodIssueInvalidUnion): { problem: string; mend: string } {
  const inner = issue.errors.flat();
  const values = inner.flatMap((each) => (each.code === 'invalid_value' ? each.values : []));
  if (values.length > 0 && inner.every(({ code }) => code === 'invalid_value' || code === 'invalid_type'))
    return notOneOf(values);
  const distinct = [...new Set(inner.map(mendFor).map(({ problem, mend }) => `${problem}: ${mend}`))];
  return { problem: 'this has none of the forms known here', mend: distinct.slice(0, 3).join(' Or: ') };
}

function notOneOf(values: readonly unknown[]): { problem: string; mend: string } {
  return { problem: 'this is not one of the values known here', mend: `Use one of: ${values.join(', ')}.` };
}

const typeWords: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

const words = (expected: string): string => typeWords[expected] ?? `a ${expected}`;

/**
 * One issue for each place: a wrong text fails several tests at once, and the first of them says enough. Read with
 * `reportInput`, so that what is missing can be told from what is wrong.
 */
export function firstOfEachPlace(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const seen = new Set<string>();
  return issues.filter(({ path }) => {
    const place = JSON.stringify(path);
    return !seen.has(place) && seen.add(place);
  });
}
