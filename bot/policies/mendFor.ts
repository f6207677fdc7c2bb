import type { z } from 'zod';
import { nearest } from './nearest.ts';

interface Mend {
  problem: string;
  mend: string;
}

/** What is wrong and how to mend it, in words for somebody who has never seen a schema. */
export function mendFor(issue: z.core.$ZodIssue): Mend {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.length === 1
        ? unknownField(issue.keys[0]!)
        : { problem: 'this is not known here', mend: unknownField('').mend };
    case 'invalid_type':
      return wrongType(issue);
    case 'invalid_value':
      return notOneOf(issue.values, issue.input);
    case 'invalid_union':
      return unionProblem(issue);
    case 'too_small':
      if (issue.origin === 'number' || issue.origin === 'int')
        return {
          problem: `this is less than ${issue.minimum}`,
          mend: `Make it ${issue.minimum} or more.`,
        };
      return { problem: 'this is empty', mend: 'Fill it in.' };
    case 'too_big':
      return { problem: `this is more than ${issue.maximum}`, mend: 'Make it smaller.' };
    default:
      return { problem: issue.message, mend: 'Correct the value.' };
  }
}

/** A field that is not known, and the one that was meant where one of those known is written much like it. */
export function unknownField(key: string, known: readonly string[] = []): Mend {
  const meant = nearest(key, known);
  const others = known.length > 0 ? ` Known here: ${known.join(', ')}.` : '';
  return {
    problem: `"${key}" is not known here`,
    mend: meant
      ? `Did you mean "${meant}"?`
      : `Correct its spelling, move it to where it belongs, or take it out.${others}`,
  };
}

function wrongType(issue: z.core.$ZodIssueInvalidType): Mend {
  const { expected, input } = issue;
  if (input === undefined || input === null)
    return { problem: `${words(expected)} is missing here`, mend: 'Add it.' };
  // A schema that says itself how its value is written says it better.
  if (!isGeneric(issue)) return { problem: `${shown(input)} is wrong here`, mend: sentence(issue.message) };
  const problem = `${words(expected)} is expected here`;
  if (expected === 'string' && (typeof input === 'number' || typeof input === 'boolean'))
    return { problem, mend: `Write it in quotes: "${input}".` };
  if (expected === 'array' && typeof input === 'string')
    return { problem, mend: `Write it in brackets: [${input}].` };
  return { problem, mend: 'Correct the value.' };
}

/** The values of all forms together where each is a choice of values; else what would mend the likeliest of them. */
function unionProblem(issue: z.core.$ZodIssueInvalidUnion): Mend {
  const inner = issue.errors.flat().flatMap(withinUnion);
  const values = inner.flatMap((each) => (each.code === 'invalid_value' ? each.values : []));
  const isPlain = inner.every(({ code, path }) => plainCodes.has(code) && path.length === 0);
  if (!isPlain) {
    // Of forms with different fields the one that has these fields was meant.
    const fitting = issue.errors.filter((form) => form.every(({ code }) => code !== 'unrecognized_keys'));
    if (fitting.length === 1 && fitting[0]!.length > 0) return mendFor(fitting[0]![0]!);
    const distinct = [...new Set(inner.map(mendFor).map(({ problem, mend }) => `${problem}: ${mend}`))];
    return { problem: 'this has none of the forms known here', mend: distinct.slice(0, 3).join(' Or: ') };
  }
  const written = [...new Set(inner.filter((each) => !isGeneric(each)).map(({ message }) => message))];
  if (written.length === 0 && values.length > 0) return notOneOf(values, issue.input);
  const choice = values.length > 0 ? ` Or use one of: ${values.join(', ')}.` : '';
  return {
    problem:
      issue.input === undefined || issue.input === null
        ? 'a value is missing here'
        : `${shown(issue.input)} is wrong here`,
    mend: `${written.map(sentence).join(' ') || 'Correct the value.'}${choice}`,
  };
}

const plainCodes: ReadonlySet<string> = new Set([
  'invalid_value',
  'invalid_type',
  'invalid_format',
  'custom',
]);

function withinUnion(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  return issue.code === 'invalid_union' && issue.path.length === 0
    ? issue.errors.flat().flatMap(withinUnion)
    : [issue];
}

/** True of what zod says by itself, for somebody who knows schemas. */
const isGeneric = ({ message }: z.core.$ZodIssue): boolean => /^Invalid (input|option)/.test(message);

function notOneOf(values: readonly unknown[], input: unknown): Mend {
  const known = values.map(String);
  const meant = typeof input === 'string' ? nearest(input, known) : undefined;
  return {
    problem:
      input === undefined || input === null
        ? 'a value is missing here'
        : `${shown(input)} is not one of the values known here`,
    mend: `${meant ? `Did you mean "${meant}"? ` : ''}Use one of: ${known.join(', ')}.`,
  };
}

/** What stands there, where it is short enough to be said. */
function shown(input: unknown): string {
  return typeof input === 'object' || String(input).length > 40 ? 'this' : JSON.stringify(input);
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

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
