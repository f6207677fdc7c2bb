import { z } from 'zod';
import { route } from '#bot/api/route.ts';
import { makeInvitation } from '#bot/caseload/invitations/makeInvitation.ts';
import { noteAskedToBeSeen } from '#bot/caseload/invitations/noteAskedToBeSeen.ts';
import { replyToAnswer } from '#bot/caseload/invitations/replyToAnswer.ts';
import { withdrawInvitation } from '#bot/caseload/invitations/withdrawInvitation.ts';
import { bookingSchema, invitationMadeSchema } from '#shared/model/api/bookings.ts';
import { makeInvitationSchema, replySchema } from '#shared/model/api/invitations.ts';
import { whoVisits } from './whoVisits.ts';

const params = z.object({ id: z.string() });

/** The worker's side of the child's page. The page itself needs no token: see `invitationPage/`. */
export const invitationRoutes = [
  route({
    method: 'post',
    path: '/api/bookings/:id/invitations',
    summary: 'Make the link to a child’s page about a visit; it is told this once, and an earlier one stops',
    who: whoVisits,
    params,
    body: makeInvitationSchema,
    answer: invitationMadeSchema,
    status: 201,
    handle: ({ council, person, params: { id }, body }) => makeInvitation(council, person, id, body.childId),
  }),
  route({
    method: 'post',
    path: '/api/invitations/:id/withdraw',
    summary: 'Stop the link to a child’s page',
    who: whoVisits,
    params,
    answer: bookingSchema,
    handle: ({ council, person, params: { id } }) => withdrawInvitation(council, person, id),
  }),
  route({
    method: 'post',
    path: '/api/answers/:id/reply',
    summary: 'Write back to a child: their page says so from now on',
    who: whoVisits,
    params,
    body: replySchema,
    answer: bookingSchema,
    handle: ({ council, person, params: { id }, body }) => replyToAnswer(council, person, id, body.words),
  }),
  route({
    method: 'post',
    path: '/api/answers/:id/asked-to-be-seen',
    summary: 'Note that the child asked to be seen, so that the policy’s date for it runs',
    who: whoVisits,
    params,
    answer: bookingSchema,
    handle: ({ council, person, params: { id } }) => noteAskedToBeSeen(council, person, id),
  }),
];
