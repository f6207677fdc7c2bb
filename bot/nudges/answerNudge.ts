import { z } from 'zod';
import { planInputs } from '#bot/cards/planForm.ts';
import { agreePlan } from '#bot/caseload/plans/agreePlan.ts';
import type { Council } from '#bot/caseload/council.ts';
import { initialsOf } from '#bot/caseload/reading/nameOf.ts';
import { note } from '#bot/identity/audit.ts';
import type { Person } from '#bot/identity/person.ts';
import type { ActionAnswer } from '#bot/teams/turn.ts';
import type { PlanChoice } from '#shared/model/api/plans.ts';
import { dateSchema } from '#shared/model/caseFile.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { nudgeWords } from '#shared/words/nudges.ts';
import { planProblems, planWords } from '#shared/words/plans.ts';
import { bringUpToDate, seenBy } from './bringUpToDate.ts';
import { digestMessage, type Pressed } from './digestMessage.ts';

/** Cards of before had other names for two of these. */
const pressSchema = z.preprocess(
  (data) => (isOld(data) ? { ...data, planKey: data.key, insteadOfPlan: data.instead } : data),
  z.object({ nudge: z.uuid(), planKey: z.uuid(), insteadOfPlan: z.uuid().nullable() }),
);

function isOld(data: unknown): data is { key: unknown; instead?: unknown } {
  return typeof data === 'object' && data !== null && 'key' in data;
}

/** The verbs of the buttons on a nudge. */
export { agreePlanVerb } from './digestMessage.ts';

/**
 * A manager pressed "Agree this plan" on a nudge: agrees the plan and answers the card as it stands then. Pressed twice it is one plan. A card
 * that is no longer so (somebody else agreed a plan, the child was seen, the team has another manager) says it and shows how
 * things stand; an input that cannot be so is asked for again, with all that was typed.
 * @param data the button's data with the card's inputs
 * @example if (acted.verb === agreePlanVerb) return answerNudge(council, person, acted.data)
 */
export async function answerNudge(
  council: Council,
  person: Person,
  data: Record<string, unknown>,
): Promise<ActionAnswer> {
  const pressed = pressSchema.safeParse(data);
  const told = pressed.success ? await toldOf(council, person, pressed.data.nudge) : undefined;
  if (!pressed.success || !told) {
    if (pressed.success) await refused(council, person, null, pressed.data.nudge);
    return { text: nudgeWords.oldCard };
  }
  const { planKey: key, insteadOfPlan: instead, nudge } = pressed.data;
  const initials = initialsOf(told) || told.external_id;
  const show = async (more: Pressed, otherwise: string): Promise<ActionAnswer> => {
    await bringUpToDate(council, { childIds: [told.child_id] });
    const message = await digestMessage(council, told.digest_id, person.id, more);
    return message?.card ? { card: message.card } : { text: otherwise };
  };
  if (!(await seenBy(council, person.id, [told.child_id])).has(told.child_id)) {
    await refused(council, person, told.child_id, nudge);
    return show({ notice: { text: nudgeWords.notYours, good: false } }, nudgeWords.notYours);
  }
  if (told.state === 'settled')
    return show({ notice: { text: nudgeWords.settledMeanwhile, good: true } }, nudgeWords.settledMeanwhile);
  const sent = typedIn(data, nudge);
  const again = (problem: string) =>
    show({ draft: { nudgeId: nudge, ...sent, problem } }, nudgeWords.nothingLeft);
  if (sent.who === '') return again(planWords.whoNeeded);
  if (!dateSchema.safeParse(sent.by).success) return again(planWords.byNeeded);
  try {
    const { named } = await agreePlan(council, person, told.child_id, {
      key,
      who: sent.who,
      by: sent.by,
      instead,
      ...(sent.words ? { words: sent.words } : {}),
    });
    return await show({ notice: { text: doneText(initials, named), good: true } }, nudgeWords.done(initials));
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, detail, mend } = error.text;
    if (code === 'child-not-found' || code === 'not-for-you') {
      await refused(council, person, told.child_id, nudge);
      return show({ notice: { text: nudgeWords.notYours, good: false } }, nudgeWords.notYours);
    }
    if (code === planProblems.changed.code) {
      const text = instead === null ? nudgeWords.already(initials) : nudgeWords.takenBack(initials);
      return show({ notice: { text, good: false } }, nudgeWords.nothingLeft);
    }
    return again([detail, mend].filter(Boolean).join(' '));
  }
}

/** Refusals stand in the audit trail, as those of the API do. */
async function refused(
  { db, now }: Council,
  { objectId }: Person,
  childId: string | null,
  nudgeId: string,
): Promise<void> {
  const action = 'plan.agree';
  await note(db, { at: now(), actor: objectId, action, childId, subject: nudgeId, outcome: 'refused' });
}

/** The nudge, if this person was told of it. */
function toldOf({ db }: Council, person: Person, nudgeId: string) {
  return db
    .selectFrom('nudge_told')
    .innerJoin('nudge', 'nudge.id', 'nudge_told.nudge_id')
    .innerJoin('child', 'child.id', 'nudge.child_id')
    .select(['digest_id', 'nudge.child_id', 'nudge.state', 'given_name', 'family_name', 'external_id'])
    .where('nudge_id', '=', nudgeId)
    .where('person_id', '=', person.id)
    .executeTakeFirst();
}

function typedIn(data: Record<string, unknown>, nudgeId: string) {
  const names = planInputs(nudgeId);
  const typed = (name: string) => {
    const value = data[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  return { who: typed(names.who), by: typed(names.by), words: typed(names.words) };
}

/** Whom the manager must tell themself stands on the card, beside the plan. */
function doneText(initials: string, named: PlanChoice | null): string {
  const told = named === null || named.me ? [] : [planWords.told(named.name)];
  return [nudgeWords.done(initials), ...told].join(' ');
}
