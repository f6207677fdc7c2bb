import { z } from 'zod';

const member = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  aadObjectId: z.guid().optional(),
});

/** As much of an activity as is read; Teams sends more. */
export const incomingActivitySchema = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  name: z.string().optional(),
  /** Of an `installationUpdate`. */
  action: z.string().optional(),
  text: z.string().nullish(),
  value: z.unknown().optional(),
  replyToId: z.string().optional(),
  serviceUrl: z.string(),
  from: member,
  recipient: member,
  conversation: z.looseObject({
    id: z.string(),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
  }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).nullish(),
  membersAdded: z.array(member).optional(),
  membersRemoved: z.array(member).optional(),
  entities: z
    .array(
      z.looseObject({
        type: z.string(),
        text: z.string().optional(),
        mentioned: z.looseObject({ id: z.string() }).optional(),
      }),
    )
    .nullish(),
});

export type IncomingActivity = z.output<typeof incomingActivitySchema>;
