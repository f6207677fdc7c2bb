import { randomUUID } from 'node:crypto';
import type { Press } from '#bot/cards/actions.ts';
import { nudgeCard, type NudgeCardChild } from '#bot/cards/nudgeCard.ts';
import type { PlanForm } from '#bot/cards/planForm.ts';
import { choicesFor, planDays } from '#bot/caseload/plans/planChoices.ts';
import { stepsTaken } from '#bot/caseload/plans/stepsTaken.ts';
import { type Council, today } from '#bot/caseload/council.ts';
import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import { initialsOf } from '#bot/caseload/reading/nameOf.ts';
import { type KnownPerson, readPerson } from '#bot/identity/readPerson.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import type { PlanChoice } from '#shared/model/api/plans.ts';
import { lateOrUnseen } from '#shared/rules/lateOrUnseen.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import { readMoment } from '#shared/time/moment.ts';
import { spokenMoment, spokenSpan } from '#shared/time/spokenMoment.ts';
import { ageWords, nextVisitWords } from '#shared/words/nextVisit.ts';
import { sumOf } from '#shared/words/dueReason.ts';
import { nudgeWords } from '#shared/words/nudges.ts';
import { planWords } from '#shared/words/plans.ts';
import { escalationWords } from '#shared/words/myChildren.ts';
import { stepLine } from '#shared/words/stepLine.ts';
import { seenBy } from './bringUpToDate.ts';
import { type NudgeSaid, readSaid } from './readSaid.ts';

/** As many children with their forms as stand on one card without its growing too large for Teams. */
const mostInFull = 5;
/** What a card may be, as text: well within what Teams takes in a message. */
const mostBytes = 27_000;
/** As many people as can be named on the card; the child's page has them all. */
const mostChoices = 25;
/** As many more as a line each. */
const mostLines = 15;

export const agreePlanVerb = 'agree-plan';

/** What is shown beside the state of things: the outcome of the last press, and a form to put right. */
export interface Pressed {
  notice?: { text: string; good: boolean };
  draft?: { nudgeId: string } & NonNullable<PlanForm['draft']>;
}

/**
 * What one manager's morning message reads now: the children of it whom they may still see and who are not settled; null when none is
 * left.
 */
export async function digestMessage(
  council: Council,
  digestId: string,
  personId: string,
  pressed: Pressed = {},
): Promise<OutgoingMessage | null> {
  const person = await readPerson(council.db, personId);
  if (!person) return null;
  const told = await toldIn(council, digestId, personId);
  const seen = await seenBy(
    council,
    personId,
    told.map(({ child_id }) => child_id),
  );
  const mine = told.filter(({ child_id }) => seen.has(child_id));
  const open = mine.filter(({ state }) => state !== 'settled');
  const said = [...(await readSaid(council, open)).values()].sort(byNeed(pressed.draft?.nudgeId));
  if (said.length === 0) return null;
  const unanswered = said.filter(({ plan }) => !plan?.answers).length;
  const stillSaid = new Set(said.map(({ nudgeId }) => nudgeId));
  const summary = nudgeWords.summary(unanswered === 0 ? said.length : unanswered);
  const children = await childrenOf(council, person, said.slice(0, mostInFull), pressed);
  const settled = await settledText(
    council,
    mine.filter(({ id }) => !stillSaid.has(id)),
  );
  const cardWith = (inFull: number) => {
    const rest = said.slice(inFull);
    return nudgeCard({
      title: unanswered === 0 ? nudgeWords.allAnswered : nudgeWords.title(unanswered),
      notice: pressed.notice ?? null,
      children: children.slice(0, inFull),
      others: rest
        .slice(0, mostLines)
        .map((one) => nudgeWords.other(one.initials, lineOf(one, dayNumber(today(council))))),
      more: Math.max(0, rest.length - mostLines),
      settled,
      teamUrl: council.tabLink('team', person.account),
    });
  };
  // A card that Teams would not take tells nobody anything: those at the end become a line each.
  let inFull = children.length;
  while (inFull > 0 && Buffer.byteLength(JSON.stringify(cardWith(inFull))) > mostBytes) inFull -= 1;
  return { summary, card: cardWith(inFull) };
}

function toldIn({ db }: Council, digestId: string, personId: string) {
  return db
    .selectFrom('nudge_told')
    .innerJoin('nudge', 'nudge.id', 'nudge_told.nudge_id')
    .selectAll('nudge')
    .where('digest_id', '=', digestId)
    .where('person_id', '=', personId)
    .execute();
}

/** Those of whom there is nothing to be told any more: not one whose matter only gave way to another. */
async function settledText(council: Council, rows: readonly { child_id: string }[]): Promise<string | null> {
  const evaluated = await evaluateChildren(council, [...new Set(rows.map(({ child_id }) => child_id))]);
  const initials = [...evaluated.values()]
    .filter(({ rows: { child }, evaluation }) => child.closed || lateOrUnseen(evaluation) === null)
    .map(({ rows: { child } }) => initialsOf(child) || child.external_id);
  return initials.length === 0 ? null : nudgeWords.settled(initials.sort());
}

/** What is to be put right first, then what needs a decision, then the longest due. */
function byNeed(first: string | undefined) {
  const rank = (one: NudgeSaid) => (one.nudgeId === first ? 0 : one.plan?.answers ? 2 : 1);
  const due = ({ dueBy }: NudgeSaid) => (dueBy === null ? Infinity : readMoment(dueBy).instant);
  return (one: NudgeSaid, other: NudgeSaid): number => {
    const [a, b] = [due(one), due(other)];
    if (rank(one) !== rank(other)) return rank(one) - rank(other);
    if (a !== b) return a < b ? -1 : 1;
    return one.initials.localeCompare(other.initials, 'en-GB') || (one.nudgeId < other.nudgeId ? -1 : 1);
  };
}

async function childrenOf(
  council: Council,
  person: KnownPerson,
  said: readonly NudgeSaid[],
  { draft }: Pressed,
): Promise<NudgeCardChild[]> {
  const choices = await choicesFor(
    council,
    person,
    said.map(({ childId }) => childId),
  );
  const near = dayNumber(today(council));
  return said.map((one) => ({
    initials: one.initials,
    title:
      one.age === null ? one.initials : nudgeWords.age(one.initials, ageWords.years(one.age).toLowerCase()),
    why: whyOf(one, near),
    because: becauseOf(one),
    steps: one.steps.map((step) => stepLine(step, near)),
    takenByPlan: stepsTaken(person, { escalation: one.steps }).map((step) =>
      nudgeWords.agreeingTakes(escalationWords.steps[step]),
    ),
    worker: one.worker === null ? nudgeWords.noWorker : nudgeWords.worker(one.worker),
    booked: one.booked
      ? nudgeWords.booked(spokenSpan(one.booked.start, one.booked.end, near), one.booked.worker)
      : nudgeWords.nothingBooked,
    plan: one.plan ? planOf(one.plan, near, choices.get(one.childId) ?? []) : null,
    form: {
      id: one.nudgeId,
      initials: one.initials,
      choices: choiceTitles(
        nearest(choices.get(one.childId) ?? [], draft?.nudgeId === one.nudgeId ? draft.who : null),
      ),
      ...planDays(council),
      press: pressOf(one),
      changes: one.plan !== null && !one.plan.passed,
      draft: draft?.nudgeId === one.nudgeId ? draft : null,
    },
    openUrl: council.tabLink(`child/${one.childId}`, person.account),
  }));
}

/** Two presses of the same button carry the same key: they agree one plan. */
function pressOf({ nudgeId, plan }: NudgeSaid): Press {
  return {
    verb: agreePlanVerb,
    data: { nudge: nudgeId, planKey: randomUUID(), insteadOfPlan: plan?.id ?? null },
  };
}

/** A line says what was agreed, where something was; else why the child stands here, and the first step that is still to be taken. */
function lineOf(one: NudgeSaid, near: DayNumber): string {
  const { plan, because, aboutTheNumber, steps } = one;
  if (plan && !plan.passed) return planWords.agreed(plan.who.name, spokenMoment(plan.by, near));
  const [step] = steps.filter(({ done }) => !done);
  return [
    whyOf(one, near),
    sumOf({ because }),
    ...aboutTheNumber,
    step ? `${stepLine({ ...step, because: [] }, near)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function whyOf({ late, unborn, dueBy, missing }: NudgeSaid, near: DayNumber): string {
  if (dueBy === null)
    return `${unseenOf(unborn)} ${missing ? nudgeWords.noDate(missing) : nudgeWords.noDateAtAll}`;
  const due = spokenMoment(dueBy, near);
  return late ? nudgeWords.late(due) : `${unseenOf(unborn)} ${nudgeWords.firstDue(due)}`;
}

const unseenOf = (unborn: boolean) => (unborn ? nudgeWords.unvisited : nudgeWords.unseen);

/** The sum alone: what else the rules say is for the visit, and stands on the child's page. */
function becauseOf({ late, unseen, unborn, because, aboutTheNumber, policy }: NudgeSaid): string[] {
  return [
    ...(late && unseen ? [unseenOf(unborn)] : []),
    ...[sumOf({ because })].filter(Boolean),
    ...aboutTheNumber,
    ...(policy ? [nudgeWords.clause(nextVisitWords.policy(policy.title, policy.clause))] : []),
  ];
}

function planOf(
  plan: NonNullable<NudgeSaid['plan']>,
  near: DayNumber,
  choices: readonly PlanChoice[],
): NudgeCardChild['plan'] {
  const by = spokenMoment(plan.by, near);
  const named = choices.find(({ id }) => id === plan.who.id);
  return {
    agreed: plan.passed ? nudgeWords.passed(plan.who.name, by) : planWords.agreed(plan.who.name, by),
    words: plan.words,
    by: planWords.agreedBy(plan.agreedBy, spokenMoment(plan.agreedAt, near)),
    // Stays on the card: whom somebody must still tell is not to be lost with the answer to the press.
    toTell: plan.passed
      ? null
      : plan.who.id === null
        ? planWords.tellDuty
        : named && !named.worksWith && !named.me
          ? planWords.noSight(named.name)
          : null,
  };
}

/** Who works with the child, then duty workers, then the others; always oneself, and who was chosen before. */
function nearest(choices: readonly PlanChoice[], chosen: string | null): PlanChoice[] {
  const always = choices.filter(({ id, me }) => me || id === chosen);
  const first = choices.filter((one) => !always.includes(one)).slice(0, mostChoices - always.length);
  return choices.filter((one) => first.includes(one) || always.includes(one));
}

function choiceTitles(choices: readonly PlanChoice[]): { title: string; value: string }[] {
  const people = choices.map((one) => ({ value: one.id, title: planWords.choice(one) }));
  const after = choices.filter(({ worksWith }) => worksWith).length;
  return [...people.slice(0, after), { value: 'duty', title: planWords.dutyTeam }, ...people.slice(after)];
}
