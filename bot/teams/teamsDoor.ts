import express, { Router, type Request, type RequestHandler, type Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Tables } from '#bot/store/tables.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { problems } from '#shared/words/errors.ts';
import { answerTurn } from './answerTurn.ts';
import { closeChat, keepChat } from './conversations.ts';
import { incomingActivitySchema, type IncomingActivity } from './incomingActivity.ts';
import { placeOf, readAsked, type Asked } from './readTurn.ts';
import type { TeamsSettings } from './settings.ts';
import type { BotHandlers, Sender } from './turn.ts';
import { NotSigned, type InvokeAnswer, type OpenTurn, type SignedRequest, type Wire } from './wire.ts';

export interface TeamsParts {
  settings: TeamsSettings;
  db: Kysely<Tables>;
  now(): number;
  log: Logger;
  handlers: BotHandlers;
  wire: () => Promise<Wire>;
  /** A person can be written to again: what waits for them may go out. */
  reachable(objectId: string): Promise<void>;
}

/** An activity that is signed, of our tenant, and from somebody with an Entra account. */
interface Known {
  request: SignedRequest;
  activity: IncomingActivity;
  /** Null: an event of Teams itself, behind which nobody stands. */
  objectId: string | null;
}

/** The address that the bot is registered with; whole, so that the log names it. */
const path = '/api/messages';

/** Messages of one person in a minute: far more than anyone types, far fewer than a script sends. */
const perMinute = 120;

/**
 * The bot's door, `POST /api/messages`: what the Bot Connector brings goes to the handlers as plain values, and their answers go back.
 * @example app.use(teamsDoor({ … }))
 */
export function teamsDoor(parts: TeamsParts): Router {
  const router = Router();
  router.use(path, (request, _response, next) => {
    if (request.method !== 'POST') throw new ProblemError(problems.notFound);
    // Before a byte of the body is read.
    if (!request.get('authorization')) throw new ProblemError(problems.notSigned);
    next();
  });
  router.post(
    path,
    express.json({ limit: '256kb' }),
    admit(parts),
    personLimit(),
    async (_request, response) => {
      const known = response.locals['turn'] as Known;
      const wire = await parts.wire();
      const answer = await wire.turn(known.request, (turn) => work(parts, turn, known));
      send(response, answer);
    },
  );
  return router;
}

/** Lets through what is signed and of this council; everything else is refused before anything reads it. */
function admit({ settings, wire, log }: TeamsParts): RequestHandler {
  return async (request, response, next) => {
    const body: unknown = request.body;
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      throw new ProblemError(problems.notSigned);
    const signed = await authenticated(await wire(), body as Record<string, unknown>, request);
    const read = incomingActivitySchema.safeParse(signed.activity);
    if (!read.success) throw new ProblemError(problems.badInput, { detail: 'This is no activity of Teams.' });
    const activity = read.data;
    const objectId = activity.from.aadObjectId?.toLowerCase() ?? null;
    const refusal = whyRefused(settings, activity, objectId);
    if (refusal) {
      log.warn({ why: refusal }, 'A turn of the bot was refused');
      throw new ProblemError(problems.notForYou);
    }
    response.locals['turn'] = { request: signed, activity, objectId } satisfies Known;
    next();
  };
}

async function authenticated(
  wire: Wire,
  body: Record<string, unknown>,
  request: Request,
): Promise<SignedRequest> {
  try {
    return await wire.authenticate(body, request.get('authorization') ?? '');
  } catch (cause) {
    throw new ProblemError(cause instanceof NotSigned ? problems.notSigned : problems.notReady, { cause });
  }
}

function whyRefused(
  { tenantId }: TeamsSettings,
  { type, conversation, channelData }: IncomingActivity,
  objectId: string | null,
): string | null {
  const tenants = [channelData?.tenant?.id, conversation.tenantId].filter((id) => id !== undefined);
  const ours = (id: string) => id.toLowerCase() === tenantId.toLowerCase();
  if (tenants.length === 0 || !tenants.every(ours)) return 'another tenant';
  if (objectId === null && (type === 'message' || type === 'invoke')) return 'no Entra object id';
  return null;
}

/** By the person, and only after the signature was looked at: nobody can use up another one's turns. */
function personLimit(): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: (_request, response) => (response.locals['turn'] as Known).objectId ?? 'Teams itself',
    handler: () => {
      throw new ProblemError(problems.tooMany);
    },
  });
}

async function work(parts: TeamsParts, turn: OpenTurn, known: Known): Promise<InvokeAnswer | null> {
  const { activity, objectId } = known;
  const asked = readAsked(activity);
  const place = placeOf(activity);
  if (objectId === null) return asked.kind === 'unknown' ? { status: 501 } : null;
  if (place === 'personal') await keepPersonal(parts, activity, objectId, asked);
  const answer = await answerTurn(parts, turn, senderOf(turn, activity, objectId, place), asked);
  // After the handlers: they may just have learnt whose object id this is.
  if (place === 'personal' && asked.kind !== 'removed') await parts.reachable(objectId);
  return answer;
}

async function keepPersonal(
  { db, now, settings }: TeamsParts,
  activity: IncomingActivity,
  objectId: string,
  asked: Asked,
): Promise<void> {
  const at = new Date(now());
  if (asked.kind === 'removed') return closeChat(db, objectId, 'removed', at);
  await keepChat(
    db,
    {
      objectId,
      conversationId: activity.conversation.id,
      serviceUrl: activity.serviceUrl,
      channelUserId: activity.from.id,
      botId: `28:${settings.clientId}`,
    },
    at,
  );
}

function senderOf(
  turn: OpenTurn,
  { from }: IncomingActivity,
  objectId: string,
  place: Sender['place'],
): Sender {
  let account: Promise<string | null> | null = null;
  return {
    objectId,
    name: from.name ?? '',
    place,
    account: () => (account ??= turn.senderAccount().then((name) => name?.toLowerCase() ?? null)),
  };
}

function send(response: Response, answer: InvokeAnswer | null): void {
  response.status(answer?.status ?? 200);
  if (answer?.body === undefined) response.end();
  else response.json(answer.body);
}
