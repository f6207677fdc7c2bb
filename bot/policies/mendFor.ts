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
      return {
        problem: 'this is not one of the values known here',
        mend: `Use one of: ${issue.values.join(', ')}.`,
      };
    case 'invalid_union':
      return { problem: 'this has none of the forms known here', mend: unionMend(issue) };
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

function unionMend(issue: z.core.$ZodIssueInvalidUnion): string {
  const inner = issue.errors.flat().map((each) => mendFor(each));
  const distinct = [...new Set(inner.map(({ problem, mend }) => `${problem}: ${mend}`))];
  return `Any of these would mend it: ${distinct.slice(0, 3).join(' Or: ')}`;
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
