import { unbookedKind } from '#bot/caseload/appointments/tellUnbooked.ts';
import { planMessage } from '#bot/caseload/plans/agreePlan.ts';
import { childAnswerMessage as childAnswerKind } from '#bot/caseload/invitations/answerInvitation.ts';
import { coverCalledOffKind, coverKind } from '#bot/caseload/booking/tellCover.ts';
import type { Council } from '#bot/caseload/council.ts';
import type { MessageRenderers } from '#bot/teams/messageRenderer.ts';
import { childAnswerMessage } from './childAnswerMessage.ts';
import { coverCalledOffMessage, coverMessage } from './coverMessage.ts';
import { digestMessage } from './digestMessage.ts';
import { nudgeMessage } from './digests.ts';
import { noLongerFitsMessage } from './noLongerFitsMessage.ts';
import { planMessageOf } from './planMessage.ts';
import { noLongerFitsKind } from './tellNoLongerFits.ts';
import { unbookedMessage } from './unbookedMessage.ts';

/** What every message that the product sends by itself reads, by its kind. */
export function messageRenderers(council: Council): MessageRenderers {
  return {
    [nudgeMessage]: (digestId, { personId }) => digestMessage(council, digestId, personId),
    [childAnswerKind]: (answerId, { personId }) => childAnswerMessage(council, answerId, personId),
    [unbookedKind]: (appointmentId) => unbookedMessage(council, appointmentId),
    [noLongerFitsKind]: (bookingId, { personId }) => noLongerFitsMessage(council, bookingId, personId),
    [coverKind]: (bookingId, { personId }) => coverMessage(council, bookingId, personId),
    [coverCalledOffKind]: (bookingId, { personId }) => coverCalledOffMessage(council, bookingId, personId),
    [planMessage]: (planId, { personId }) => planMessageOf(council, planId, personId),
  };
}
