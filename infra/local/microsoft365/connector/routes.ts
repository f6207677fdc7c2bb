import express, { Router, type Request, type Response } from 'express';
import type { Cloud } from '#infra/local/microsoft365/cloud.ts';
import type { DirectoryApp } from '#infra/local/microsoft365/directory.ts';
import { happensAfter, happensBefore, type Fault } from '#infra/local/microsoft365/faults.ts';
import type { Activity } from './activity.ts';
import { botOf } from './caller.ts';
import { ConnectorError, connectorErrorBody } from './connectorError.ts';
import {
  createConversation,
  memberNamed,
  requireConversation,
  requireMessage,
  requireSendable,
  teamsAccount,
  type ConversationParameters,
} from './conversations.ts';

interface Answer {
  status: number;
  body?: unknown;
}
type Work = (app: DirectoryApp, request: Request) => Answer;

/** The Bot Connector: what it publishes about its keys, and its REST, version 3. */
export function connectorRoutes(cloud: Cloud): Router {
  const router = Router();
  const base = `${cloud.addresses.https}/connector`;
  router.get('/.well-known/openidconfiguration', (_request, response) => {
    response.json({
      issuer: cloud.connector.issuer,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${base}/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    });
  });
  router.get('/.well-known/keys', (_request, response) => {
    response.json({ keys: cloud.connector.keys });
  });
  router.use('/v3', express.json({ limit: '1mb' }), conversationRoutes(cloud));
  return router;
}

function conversationRoutes(cloud: Cloud): Router {
  const router = Router();
  const { chats } = cloud.connector;
  const on = (method: 'get' | 'post' | 'put' | 'delete', path: string, work: Work) =>
    router[method](path, (request, response) => answer(cloud, request, response, work));
  const one = (app: DirectoryApp, request: Request) =>
    requireConversation(cloud, app, String(request.params['id']));
  const people = (app: DirectoryApp, request: Request) =>
    one(app, request).members.flatMap((oid) => {
      const user = memberNamed(cloud, app, oid);
      return user ? [teamsAccount(cloud, app, user)] : [];
    });

  on('post', '/conversations', (app, request) => ({
    status: 201,
    body: { id: createConversation(cloud, app, request.body as ConversationParameters).id },
  }));
  on('get', '/conversations', (app) => ({
    status: 200,
    body: {
      conversations: chats
        .conversations()
        .filter((conversation) => conversation.app === app.clientId)
        .map(({ id }) => ({ id })),
    },
  }));
  const send: Work = (app, request) => {
    const conversation = one(app, request);
    const activity = requireSendable(request.body as Activity);
    if (activity.type === 'typing') {
      const message = {
        id: '',
        conversationId: conversation.id,
        from: 'bot',
        sentAt: cloud.clock(),
        edits: 0,
        activity,
      };
      cloud.connector.tell({ kind: 'typing', conversation, message });
      return { status: 202, body: {} };
    }
    const message = chats.add(conversation.id, 'bot', activity, cloud.clock());
    cloud.connector.tell({ kind: 'sent', conversation, message });
    return { status: 201, body: { id: message.id } };
  };
  on('post', '/conversations/:id/activities', send);
  on('post', '/conversations/:id/activities/:activity', send);
  on('put', '/conversations/:id/activities/:activity', (app, request) => {
    const conversation = one(app, request);
    const before = requireMessage(cloud, conversation, String(request.params['activity']));
    const message = chats.rewrite(before, requireSendable(request.body as Activity));
    cloud.connector.tell({ kind: 'updated', conversation, message });
    return { status: 200, body: { id: message.id } };
  });
  on('delete', '/conversations/:id/activities/:activity', (app, request) => {
    const conversation = one(app, request);
    const message = requireMessage(cloud, conversation, String(request.params['activity']));
    chats.remove(message);
    cloud.connector.tell({ kind: 'deleted', conversation, message });
    return { status: 200 };
  });
  on('get', '/conversations/:id/members', (app, request) => ({ status: 200, body: people(app, request) }));
  on('get', '/conversations/:id/pagedmembers', (app, request) => ({
    status: 200,
    body: { members: people(app, request) },
  }));
  on('get', '/conversations/:id/members/:member', (app, request) => {
    const wanted = memberNamed(cloud, app, String(request.params['member']));
    const member = people(app, request).find(({ aadObjectId }) => aadObjectId === wanted?.oid);
    if (!member) throw new ConnectorError(404, 'MemberNotFoundInConversation', 'Member not found.');
    return { status: 200, body: member };
  });
  return router;
}

/** Does the work for the bot that asks, unless a fault is waiting for this request. */
async function answer(cloud: Cloud, request: Request, response: Response, work: Work): Promise<void> {
  const fault = cloud.faults.take(request.method, `/connector/v3${request.path}`);
  if (fault && happensBefore(fault, response)) return;
  try {
    const app = await botOf(cloud, request.get('authorization'));
    if (fault) refuse(fault);
    const { status, body } = work(app, request);
    if (fault && happensAfter(fault, response)) return;
    if (body === undefined) response.status(status).end();
    else response.status(status).json(body);
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    if (fault?.retryAfterSeconds !== undefined) response.set('Retry-After', String(fault.retryAfterSeconds));
    response.status(error.status).json(connectorErrorBody(error));
  }
}

/** Faults that answer instead of working. */
function refuse({ kind, status = 400, code = 'BadArgument' }: Fault): void {
  if (kind === 'throttle') throw new ConnectorError(429, 'Throttled', 'Too many requests.');
  if (kind === 'unavailable') throw new ConnectorError(503, 'ServiceUnavailable');
  if (kind === 'server-error') throw new ConnectorError(500, 'ServiceError');
  if (kind === 'refuse') throw new ConnectorError(status, code);
}
