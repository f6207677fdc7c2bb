import type { z } from 'zod';
import { ProblemError } from '#shared/model/problemError.ts';
import { problems } from '#shared/words/errors.ts';

/**
 * Reads a part of a request by its schema.
 * @throws ProblemError `bad-input` that says where (`query.from`, `children.0.alone`) and what is wrong; never the value
 */
export function checked<S extends z.ZodType>(
  schema: S | undefined,
  value: unknown,
  part: 'params' | 'query' | 'body',
): z.output<S> | undefined {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const path = (first?.path ?? []).map(String);
  throw new ProblemError(problems.badInput, {
    where: (part === 'body' && path.length > 0 ? path : [part, ...path]).join('.'),
    detail: `${first?.message ?? 'cannot be used'}.`,
  });
}
