import { z } from 'zod';

/** What a child can say on their page. */
export const answerKinds = ['fine', 'another-time', 'worried'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What a child can tick beside it. `sooner` may be a request to be seen, which only a person decides. */
export const answerWishes = [
  'other-day',
  'after-school',
  'weekend',
  'other-place',
  'somebody-with-me',
  'sooner',
] as const;
export type AnswerWish = (typeof answerWishes)[number];

/** What became of it: the visit was moved or cancelled, or the worker wrote back. */
export const answerReplies = ['moved', 'cancelled', 'replied'] as const;
export type AnswerReply = (typeof answerReplies)[number];

/** A child's page about one booked visit, while its link works. The link itself is shown once, when it is made. */
export const invitationSchema = z.object({
  id: z.string(),
  childId: z.string(),
  madeBy: z.string(),
  /** With offset. */
  madeAt: z.string(),
  /** The instant at which the link stops, with offset; it moves with the visit. */
  until: z.string(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** What came back from a child's page. Whoever has the link can have written it. */
export const childAnswerSchema = z.object({
  id: z.string(),
  childId: z.string(),
  bookingId: z.string(),
  at: z.string(),
  says: z.enum(answerKinds),
  wishes: z.array(z.enum(answerWishes)),
  words: z.string().nullable(),
  /** Null: waits for somebody's answer; `fine` never does. */
  reply: z
    .object({ how: z.enum(answerReplies), by: z.string(), at: z.string(), words: z.string().nullable() })
    .nullable(),
  /** The worker noted that the child asked to be seen, so that the policy's dates know it. */
  askedToBeSeen: z.boolean(),
});
export type ChildAnswer = z.infer<typeof childAnswerSchema>;

/** POST /api/bookings/:id/invitations — makes a link; the one that worked until now stops. */
export const makeInvitationSchema = z.strictObject({ childId: z.string() });

/** Longest reply to a child, in characters. */
export const longestReply = 300;

/** POST /api/answers/:id/reply — what the child's page then says. */
export const replySchema = z.strictObject({ words: z.string().trim().min(1).max(longestReply) });
