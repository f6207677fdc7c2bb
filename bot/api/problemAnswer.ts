import type { Response } from 'express';
import { CalendarError } from '#bot/calendar/calendarError.ts';
import type { Problem } from '#shared/model/api/people.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { problems } from '#shared/words/errors.ts';

/** What an error says to the person who asked. Anything unforeseen is said as such, without its details. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof CalendarError) return new ProblemError(problems.outlook, { cause: error });
  const { type, status } = (error ?? {}) as { type?: string; status?: number };
  // Express's own readers of bodies and paths say what was wrong by type and status.
  if (type === 'entity.too.large') return new ProblemError(problems.tooLarge, { cause: error });
  if (status !== undefined && status >= 400 && status < 500)
    return new ProblemError(problems.badInput, { where: type ? 'body' : 'address', cause: error });
  return new ProblemError(problems.unexpected, { cause: error });
}

/** Sends a problem in the form of RFC 9457. */
export function sendProblem(response: Response, { text, where }: ProblemError): void {
  const body: Problem = {
    type: `/problems/${text.code}`,
    title: text.title,
    status: text.status,
    detail: text.detail,
    ...(where === undefined ? {} : { where }),
    ...(text.mend === undefined ? {} : { mend: text.mend }),
  };
  if (text.status === 401) response.setHeader('www-authenticate', 'Bearer');
  response.status(text.status).type('application/problem+json').send(JSON.stringify(body));
}
