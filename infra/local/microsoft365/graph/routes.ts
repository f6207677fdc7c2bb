import { randomUUID } from 'node:crypto';
import express, { Router, type Request, type Response } from 'express';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import { happensAfter, happensBefore, type Fault } from '#infra/local/microsoft365/faults.ts';
import { originOf } from '#infra/local/microsoft365/originOf.ts';
import type { Exchange, GraphAnswer, GraphRequest } from './exchange.ts';
import { answerGraph } from './graph.ts';
import { GraphError, graphErrorBody } from './graphError.ts';
import { MailboxConcurrency } from './mailboxConcurrency.ts';

/** Microsoft Graph, version 1.0. `observe` sees every request with its answer. */
export function graphRoutes(cloud: Cloud, observe?: (exchange: Exchange) => void): Router {
  const router = Router();
  const concurrency = new MailboxConcurrency();
  router.use(express.json({ limit: '4mb' }));
  router.use(async (incoming, response) => {
    const request = readRequest(incoming);
    const requestId = randomUUID();
    const fault = cloud.faults.take(request.method, request.path);
    if (fault && happensBefore(fault, response)) return;
    const answer =
      (fault && refusalOf(fault, requestId)) ??
      (await answerOrRefuse(cloud, concurrency, request, requestId));
    observe?.({ request, answer });
    if (fault && happensAfter(fault, response)) return;
    send(response, answer, requestId);
  });
  return router;
}

function readRequest(incoming: Request): GraphRequest {
  const url = new URL(incoming.originalUrl, originOf(incoming));
  return {
    method: incoming.method,
    path: incoming.path,
    query: url.searchParams,
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: incoming.body as unknown,
    origin: url.origin,
  };
}

async function answerOrRefuse(
  cloud: Cloud,
  concurrency: MailboxConcurrency,
  request: GraphRequest,
  requestId: string,
): Promise<GraphAnswer> {
  try {
    return await concurrency.run(request, () => answerGraph(cloud, request));
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return refusal(error, requestId, request.headers['client-request-id']);
  }
}

function refusal(error: GraphError, requestId: string, clientRequestId?: string): GraphAnswer {
  const headers: Record<string, string> = {};
  if (error.status === 401)
    headers['WWW-Authenticate'] =
      'Bearer realm="", authorization_uri="", client_id="00000003-0000-0000-c000-000000000000"';
  if (error.status === 429) headers['Retry-After'] = '1';
  return { status: error.status, headers, body: graphErrorBody(error, requestId, clientRequestId) };
}

/** Faults that answer instead of working. */
function refusalOf(fault: Fault, requestId: string): GraphAnswer | undefined {
  const errors: Partial<Record<Fault['kind'], GraphError>> = {
    throttle: new GraphError(
      429,
      'ApplicationThrottled',
      'Application is over its MailboxConcurrency limit.',
    ),
    unavailable: new GraphError(503, 'ErrorServerBusy', 'The server is busy. Please try again later.'),
    'server-error': new GraphError(
      500,
      'ErrorInternalServerError',
      'An internal server error occurred. The operation failed.',
    ),
  };
  const error = errors[fault.kind];
  if (!error) return undefined;
  const answer = refusal(error, requestId);
  const seconds = fault.retryAfterSeconds;
  return seconds === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, 'Retry-After': String(seconds) } };
}

function send(response: Response, answer: GraphAnswer, requestId: string): void {
  response
    .status(answer.status)
    .set({ 'request-id': requestId, 'Cache-Control': 'private', ...answer.headers });
  if (answer.body === undefined) response.end();
  else
    response
      .type('application/json;odata.metadata=minimal;IEEE754Compatible=false')
      .send(JSON.stringify(answer.body));
}
