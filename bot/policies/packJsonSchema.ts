import { z } from 'zod';
import { policyPackSchema } from '#shared/rules/policyPack.ts';

type Schema = Record<string, unknown> & { properties?: Record<string, Schema> };

/** What each part of a pack is for, shown by an editor while somebody writes one; docs/policies.md tells more. */
const parts: Record<string, string> = {
  id: 'Small letters, digits and hyphens; the name of the file.',
  name: 'What the policy is called.',
  about: 'One sentence: whom it is for and how often.',
  source: 'The document that it was read from.',
  extends: 'The id of a pack of which this one changes only what it says itself.',
  without: 'Clauses of the extended pack that do not hold here.',
  covers: 'The involvements that the policy has rules for. Each needs a visit clock.',
  settings: 'How days are counted.',
  counting: 'The tests that a visit must pass to count.',
  aloneAge: 'The age from which the policy asks for "alone".',
  firstVisits: 'Visits owed once: within so long of a start, a meeting, a notification.',
  clocks: 'What comes round again: at least once every so long.',
  replaces: 'Involvements whose rules stand in place of those of others.',
  plans: 'The clause by which a plan, a visiting matrix or a court may ask for more often.',
  requests: 'A visit owed because something happened.',
  retries: 'What follows when the child was not seen.',
  followUps: 'What follows a visit that lacked the home, or had to be alone and was not.',
  demands: 'What the next visit must include.',
  planAsks: "What the child's plan must hold.",
  notes: 'Clauses that change no number but that a reader of the date should know.',
  recording: 'By when a visit is written up.',
  holiday: 'Only where the policy has a clause on planned holidays.',
  escalation: 'Who is told, by when, and because of what.',
  advice: 'What the policy would rather see over the last visits; never late.',
  conduct: 'How to treat the child, for a pack without clocks that stands beside any other.',
  elsewhere: 'Involvements that this policy sends to another one.',
  keptElsewhere: 'Clauses that need no rule here, each with who keeps it.',
  cases: 'Worked by hand on paper; "policy check" works each out again.',
};

/** What a pack says for itself, whatever it extends. */
const alwaysOwn = ['id', 'name', 'about', 'source'];

/** What may be given by the day from which it holds, beside the settings. */
const byDate = new Set(['clause', 'says', 'every', 'within', 'aim']);

/**
 * The shape of a pack file as JSON Schema, generated from the schema that reads it, so that editors complete and check while a pack is
 * written. How the parts fit together is told by `policy check` alone.
 */
export function packJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(policyPackSchema, { io: 'input', unrepresentable: 'any' }) as Schema;
  const properties = {
    ...schema.properties,
    without: { type: 'array', items: { type: 'string' } },
  } as Record<string, Schema>;
  const written = Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [
      name,
      { description: parts[name], ...(name === 'cases' ? part : withDates(part, name === 'settings')) },
    ]),
  );
  return { ...schema, title: 'Seen & Heard policy pack', required: alwaysOwn, properties: written };
}

/** The same schema with its numbers allowed by date too. */
function withDates(schema: Schema, all: boolean): Schema {
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, key === 'properties' ? value : within(value, all)]),
  ) as Schema;
  if (!schema.properties) return inner;
  inner.properties = Object.fromEntries(
    Object.entries(schema.properties).map(([name, part]) => [
      name,
      all || byDate.has(name) ? orByDate(part) : withDates(part, all),
    ]),
  );
  return inner;
}

function within(value: unknown, all: boolean): unknown {
  if (Array.isArray(value)) return value.map((each) => within(each, all));
  return typeof value === 'object' && value !== null ? withDates(value as Schema, all) : value;
}

function orByDate(schema: Schema): Schema {
  const { default: usual, ...value } = schema;
  return {
    ...(usual !== undefined && { default: usual }),
    anyOf: [
      value,
      {
        type: 'object',
        description: 'By the day from which each holds: 2026-04-01: 10 working days',
        patternProperties: { '^\\d{4}-\\d{2}-\\d{2}$': value },
        additionalProperties: false,
        minProperties: 1,
      },
    ],
  };
}
