import express, { type RequestHandler, type Router } from 'express';
import type { Council } from '#bot/caseload/council.ts';
import { nudgesMayHaveChanged } from '#bot/nudges/nudgeQueue.ts';
import type { Person } from '#bot/identity/person.ts';
import type { TokenCheck } from '#bot/identity/tokens.ts';
import { authenticate, requireRole, type Asker } from './authenticate.ts';
import { checked } from './checked.ts';
import { problemOf } from './problemAnswer.ts';
import { refusalNotes } from './refusals.ts';
import type { Route } from './route.ts';

export interface MountSettings {
  council: Council;
  check: TokenCheck;
  /** Runs once the person is known: the limit of requests by person. */
  limit: RequestHandler;
}

const largestJson = '512kb';
const largestFile = '50mb';

/** Puts the routes on a router: token, role, input, use case, answer; and a note of every refusal. */
export function mountRoutes(router: Router, routes: readonly Route[], settings: MountSettings): void {
  const noteRefusal = refusalNotes();
  const readers = {
    json: express.json({ limit: largestJson }),
    bytes: express.raw({ type: 'application/octet-stream', limit: largestFile }),
  };
  for (const route of routes) {
    router[route.method](
      route.path,
      ...askedBy(route, settings, noteRefusal),
      ...(route.bytes ? [readers.bytes] : route.body ? [readers.json] : []),
      answer(route, settings, noteRefusal),
    );
  }
}

type Noter = ReturnType<typeof refusalNotes>;

/** Token and role come before the body: nobody uploads 50 MB to be told that they may not. */
function askedBy(
  route: Route,
  { council, check, limit }: MountSettings,
  noteRefusal: Noter,
): RequestHandler[] {
  const who: RequestHandler = async (request, response, next) => {
    const asker: Asker = { objectId: null, person: null };
    try {
      const person = await authenticate(request, council, check, asker);
      response.locals['person'] = person;
      requireRole(route, person);
    } catch (error) {
      await noteRefusal(council, route, request.params, asker, problemOf(error));
      throw error;
    }
    next();
  };
  return [who, limit];
}

function answer(route: Route, { council }: MountSettings, noteRefusal: Noter): RequestHandler {
  const handle = route.handle as (asked: unknown) => Promise<unknown>;
  return async (request, response) => {
    const person = response.locals['person'] as Person;
    const gone = new AbortController();
    // Closed before the answer was written: whoever asked has gone.
    response.once('close', () => response.writableFinished || gone.abort());
    try {
      const result = await handle({
        council,
        person,
        params: checked(route.params, request.params, 'params'),
        query: checked(route.query, request.query, 'query'),
        body: checked(route.body, request.body, 'body'),
        bytes: route.bytes && Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
        signal: gone.signal,
      });
      if (route.method !== 'get' && route.changes !== false) await nudgesMayHaveChanged(council);
      if (!route.answer) response.status(204).end();
      else response.status(route.status ?? 200).json(result);
    } catch (error) {
      const asker = { objectId: person.objectId, person };
      await noteRefusal(council, route, request.params, asker, problemOf(error));
      throw error;
    }
  };
}
