import { z } from 'zod';
import type { IncomingActivity } from './incomingActivity.ts';
import type { Acted, Sender, Said, Searched } from './turn.ts';

/** What an activity asks of the bot. */
export type Asked =
  | { kind: 'said'; said: Said }
  /** `fallback`: the button of a client that knows no `Action.Execute`; the answer goes into the chat. */
  | { kind: 'acted'; acted: Acted; fallback: boolean; cardMessageId: string | null }
  | { kind: 'searched'; searched: Searched }
  | { kind: 'added' }
  | { kind: 'removed' }
  /** Nothing to do: a reaction, an edited message, somebody joining a team. */
  | { kind: 'nothing' }
  /** An invoke that is none of ours. */
  | { kind: 'unknown' };

const inputs = z.record(z.string(), z.unknown());
const execute = z.looseObject({
  action: z.looseObject({
    type: z.literal('Action.Execute'),
    verb: z.string().min(1),
    data: inputs.nullish(),
  }),
});
const submit = z.looseObject({ verb: z.string().min(1) });
const query = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown().optional() })).default([]),
  queryOptions: z
    .looseObject({
      skip: z.number().int().min(0).default(0),
      count: z.number().int().min(1).max(100).default(25),
    })
    .default({ skip: 0, count: 25 }),
});

/**
 * What an activity of Teams means, as plain values.
 * @example readAsked({ type: 'message', text: '<at>Bot</at> who is next?', … }) // { kind: 'said', said: { text: 'who is next?' } }
 */
export function readAsked(activity: IncomingActivity): Asked {
  switch (activity.type) {
    case 'message':
      return readMessage(activity);
    case 'invoke':
      return readInvoke(activity);
    case 'installationUpdate':
      if (activity.action?.startsWith('add'))
        return { kind: activity.action === 'add' ? 'added' : 'nothing' };
      return { kind: activity.action === 'remove' ? 'removed' : 'nothing' };
    case 'conversationUpdate':
      return activity.membersRemoved?.some(({ id }) => id === activity.recipient.id)
        ? { kind: 'removed' }
        : { kind: 'nothing' };
    default:
      return { kind: 'nothing' };
  }
}

/** Where a turn happens; what Teams does not name is taken as a place where others read along. */
export function placeOf({ conversation }: IncomingActivity): Sender['place'] {
  const { conversationType } = conversation;
  if (conversationType === 'personal' || conversationType === 'channel') return conversationType;
  return 'group';
}

function readMessage(activity: IncomingActivity): Asked {
  const text = textOf(activity);
  const pressed = submit.safeParse(activity.value);
  if (text === '' && pressed.success) {
    const { verb, ...data } = pressed.data;
    const cardMessageId = activity.replyToId ?? null;
    return { kind: 'acted', acted: { verb, data }, fallback: true, cardMessageId };
  }
  return { kind: 'said', said: { text } };
}

/** Without mentions of the bot, and as it was typed. */
function textOf({ text, entities, recipient }: IncomingActivity): string {
  const mentions = (entities ?? []).filter(
    (entity) => entity.type.toLowerCase() === 'mention' && entity.mentioned?.id === recipient.id,
  );
  const without = mentions.reduce(
    (left, mention) => (mention.text ? left.replaceAll(mention.text, ' ') : left),
    text ?? '',
  );
  return without.replace(/&nbsp;|\u00a0/g, ' ').trim();
}

function readInvoke(activity: IncomingActivity): Asked {
  if (activity.name === 'adaptiveCard/action') {
    const read = execute.safeParse(activity.value);
    if (!read.success) return { kind: 'unknown' };
    const { verb, data } = read.data.action;
    const cardMessageId = activity.replyToId ?? null;
    return { kind: 'acted', acted: { verb, data: data ?? {} }, fallback: false, cardMessageId };
  }
  if (activity.name === 'composeExtension/query') {
    const read = query.safeParse(activity.value ?? {});
    return read.success ? { kind: 'searched', searched: searchOf(read.data) } : { kind: 'unknown' };
  }
  return { kind: 'unknown' };
}

/** Teams asks once with `initialRun`, before anything is typed. */
function searchOf({ parameters, queryOptions }: z.output<typeof query>): Searched {
  const typed = parameters.find(({ name, value }) => name !== 'initialRun' && typeof value === 'string');
  const { skip, count } = queryOptions;
  return { words: String(typed?.value ?? '').trim(), skip, count };
}
