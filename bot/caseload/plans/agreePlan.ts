import { type Council, inTransaction } from '#bot/caseload/council.ts';
import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import { requireChild } from '#bot/caseload/requireChild.ts';
import { touchChildren } from '#bot/caseload/touchChild.ts';
import { note } from '#bot/identity/audit.ts';
import { hasRole, type Person } from '#bot/identity/person.ts';
import { messagesChanged, wantMessage } from '#bot/teams/messages.ts';
import { type AgreePlan, planWordsLimit, type PlanChoice } from '#shared/model/api/plans.ts';
import type { EnteredFact } from '#shared/model/api/children.ts';
import type { EscalationStep } from '#shared/model/caseFile.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { instantText } from '#shared/time/moment.ts';
import { problems } from '#shared/words/errors.ts';
import { planProblems, planWords } from '#shared/words/plans.ts';
import { choicesFor, planDays } from './planChoices.ts';
import { type PlanMatter, planMatter } from './planMatter.ts';
import { openPlanOf } from './planOf.ts';
import { stepsTaken } from './stepsTaken.ts';

/** The kind of the message to whoever is named in a plan; its subject is the plan. */
export const planMessage = 'plan-agreed';

/**
 * A manager agrees who sees a child and by which day. It is kept as a fact of the child with who agreed it and when, takes the
 * place of an earlier plan, takes the steps of the ladder that are this manager's (`stepsTaken`), and moves no date. Whoever is named is told in Teams; the duty team is nobody yet. The same `key`
 * again is the same plan.
 * @returns the plan's id, and who was named (null: the duty team)
 * @throws ProblemError `child-not-found`, `not-for-you`, `day-has-passed`, `day-too-far`, `not-a-choice`, `names-the-child`,
 *   `changed-meanwhile`, `key-used`
 * @example await agreePlan(council, manager, childId, { key, who: workerId, by: '2026-11-26', instead: null })
 */
export async function agreePlan(
  council: Council,
  person: Person,
  childId: string,
  wish: AgreePlan,
): Promise<{ planId: string; named: PlanChoice | null }> {
  await requireChild(council, person, childId);
  if (!hasRole(person, 'manager', 'head-of-service')) throw new ProblemError(problems.managersOnly);
  const named = await namedIn(council, person, childId, wish);
  await inTransaction(council, async (inside) => {
    const child = await holdChild(inside, childId);
    if (await isRepeated(inside, person, childId, wish)) return;
    requireDay(inside, wish.by);
    requireWords(child, wish.words);
    const evaluated = (await evaluateChildren(inside, [childId])).get(childId);
    const before = evaluated ? openPlanOf(evaluated, inside.now()) : null;
    if ((before?.id ?? null) !== wish.instead) throw new ProblemError(planProblems.changed);
    await write(inside, person, childId, wish, {
      named,
      about: evaluated && planMatter(evaluated.evaluation),
      taken: evaluated ? stepsTaken(person, evaluated.evaluation) : [],
    });
    if (named && !named.me)
      await wantMessage(inside, {
        key: `plan/${wish.key}`,
        personId: named.id,
        kind: planMessage,
        subjectId: wish.key,
      });
    if (before) await messagesChanged(inside, planMessage, before.id);
  });
  return { planId: wish.key, named };
}

async function namedIn(
  council: Council,
  person: Person,
  childId: string,
  { who }: AgreePlan,
): Promise<PlanChoice | null> {
  if (who === 'duty') return null;
  const choices = (await choicesFor(council, person, [childId])).get(childId) ?? [];
  const named = choices.find(({ id }) => id === who);
  if (!named) throw new ProblemError(planProblems.notAChoice, { where: 'who' });
  return named;
}

/** Holds the child until the end, so that two managers who press at once come one after the other. */
async function holdChild({ db }: Council, childId: string) {
  return db
    .selectFrom('child')
    .select(['given_name', 'family_name'])
    .where('id', '=', childId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
}

/** @throws ProblemError when the key belongs to a plan of another child or person */
async function isRepeated(
  { db }: Council,
  person: Person,
  childId: string,
  { key }: AgreePlan,
): Promise<boolean> {
  const found = await db
    .selectFrom('fact')
    .select(['child_id', 'entered_by'])
    .where('id', '=', key)
    .executeTakeFirst();
  if (!found) return false;
  if (found.child_id !== childId || found.entered_by !== person.id)
    throw new ProblemError(planProblems.keyUsed);
  return true;
}

function requireDay(council: Council, by: string): void {
  const { first, last } = planDays(council);
  if (by < first) throw new ProblemError(planProblems.inThePast, { where: 'by' });
  if (by > last) throw new ProblemError(planProblems.tooFar, { where: 'by' });
}

/** What stands beside a plan goes into a chat: a name that slipped in is pointed out before it is sent. */
function requireWords(
  { given_name: given, family_name: family }: { given_name: string | null; family_name: string | null },
  words: string | undefined,
): void {
  if (!words) return;
  if (words.length > planWordsLimit) throw new ProblemError(planProblems.tooLong, { where: 'words' });
  const said = new Set(
    words
      .toLowerCase()
      .match(/[\p{L}'’-]+/gu)
      ?.map(withoutS) ?? [],
  );
  const names = [given, family].flatMap((name) => name?.toLowerCase().split(/\s+/) ?? []);
  if (names.some((name) => name.length > 1 && said.has(name)))
    throw new ProblemError(planProblems.namesTheChild, { where: 'words' });
}

const withoutS = (word: string) => word.replace(/['’]s$/, '');

async function write(
  { db, now }: Council,
  person: Person,
  childId: string,
  { key, by, words }: AgreePlan,
  {
    named,
    about,
    taken,
  }: { named: PlanChoice | null; about: PlanMatter | undefined; taken: EscalationStep[] },
): Promise<void> {
  const at = now();
  const fact: EnteredFact = {
    kind: 'agreed-plan',
    who: named?.id ?? null,
    name: named?.name ?? planWords.dutyTeam,
    by,
    ...(words ? { words } : {}),
    ...(about ? { about } : {}),
    ...(taken.length > 0 ? { stepsTaken: taken, at: instantText(at) } : {}),
  };
  await db
    .insertInto('fact')
    .values({
      id: key,
      child_id: childId,
      kind: fact.kind,
      body: JSON.stringify(fact),
      entered_by: person.id,
      entered_at: new Date(at),
    })
    .execute();
  await touchChildren({ db }, [childId]);
  await note(db, { at, actor: person.objectId, action: 'plan.agree', childId, subject: key });
}
