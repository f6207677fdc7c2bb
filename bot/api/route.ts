import type { z } from 'zod';
import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Role } from '#shared/model/people.ts';

type Schema = z.ZodType;
type Read<S extends Schema | undefined> = S extends Schema ? z.output<S> : undefined;

/** What a handler gets: everything checked, and the person decided by the token. */
export interface Asked<
  P extends Schema | undefined,
  Q extends Schema | undefined,
  B extends Schema | undefined,
> {
  council: Council;
  person: Person;
  params: Read<P>;
  query: Read<Q>;
  body: Read<B>;
  /** The body as it came, where the route asks for `bytes`; else empty. */
  bytes: Buffer;
  /** Ends when nobody waits for the answer any more: for what takes seconds. */
  signal: AbortSignal;
}

/** One function of the API, as data: the server, the OpenAPI document and the tests all read the same list. */
export interface RouteOf<
  P extends Schema | undefined,
  Q extends Schema | undefined,
  B extends Schema | undefined,
  A extends Schema | undefined,
> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** In Express's writing, `/api/children/:id`. */
  path: string;
  summary: string;
  /** `known`: everybody who is signed in and known here; else one of these roles is needed. */
  who: 'known' | readonly Role[];
  params?: P;
  query?: Q;
  /** The schema of a JSON body. */
  body?: B;
  /** The body is a file instead. */
  bytes?: boolean;
  answer?: A;
  /** False: a question that is asked by POST for its length, and changes nothing. Left out: everything but GET changes something. */
  changes?: false;
  /** 200 unless said otherwise; 204 where there is no answer. */
  status?: number;
  handle(asked: Asked<P, Q, B>): Promise<A extends Schema ? z.input<A> : void>;
}

/** A route whose types have done their work. */
export type Route = Omit<
  RouteOf<Schema | undefined, Schema | undefined, Schema | undefined, Schema | undefined>,
  'handle'
> & {
  handle(asked: never): Promise<unknown>;
};

/**
 * Makes a route; a room's routes are exported as one array and listed in `routes.ts`.
 * @example
 * export const bookingRoutes = [
 *   route({ method: 'post', path: '/api/bookings', summary: 'Book a visit', who: ['worker'], body: bookSchema,
 *     answer: bookingSchema, status: 201, handle: ({ council, person, body }) => bookVisit(council, person, body) }),
 * ];
 */
export function route<
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema | undefined = undefined,
  A extends Schema | undefined = undefined,
>(definition: RouteOf<P, Q, B, A>): Route {
  return definition as unknown as Route;
}
