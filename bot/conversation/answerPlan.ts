import { childrenCard } from '#bot/cards/childrenCard.ts';
import { planVisits } from '#bot/caseload/fortnight/planVisits.ts';
import type { Fortnight, FortnightOfAll } from '#shared/model/api/fortnight.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { spokenDate } from '#shared/time/spokenDate.ts';
import { clockTime } from '#shared/time/spokenMoment.ts';
import { londonDay } from '#shared/time/london.ts';
import { fortnightProblems, fortnightWords as words } from '#shared/words/fortnight.ts';
import { slotWords } from '#shared/words/slots.ts';
import { planViewOf } from './planViewOf.ts';
import { teamSaid, teamsOf } from './teamSaid.ts';
import type { Turn } from './turn.ts';

const mostRows = 5;
/** A person waits in a chat, not on a page: the page takes longer and finds as good a plan or a better one. */
const seconds = 2;
/** Milliseconds, others' plans and all reading included. */
const longestWait = 15_000;

/** Whether a sentence asks for a plan of many visits, not for a time for one child. @example asksForPlan('plan my fortnight') // true */
export function asksForPlan(text: string): boolean {
  return /\bplan\b.*\b(fortnight|(two|2) weeks|(my|the|our) weeks?|team'?’?s? weeks?)\b/i.test(text);
}

/** "Plan my fortnight": the first visits of the plan, whom it leaves out, how good it is, and the page where it is changed and booked. */
export async function answerPlan(turn: Turn, text: string): Promise<OutgoingMessage> {
  const view = planViewOf(turn, text);
  const own = view === 'mine';
  const teams = own ? [] : await teamsOf(turn);
  const team = teamSaid(teams, text);
  const plan = await planned(turn, { view, team }, teams);
  const title = own ? words.title : team ? words.teamTitleNamed(team) : words.teamTitle;
  const undated = plan.withoutDate.length;
  const undatedSaid = undated > 0 ? [`${words.withoutDate(undated)}.`] : [];
  if (plan.trips.length === 0) {
    const { title: none, text: why } = undated > 0 ? words.nobodyWithDateDue : words.nobodyDue;
    return { text: [`${none}.`, why, ...undatedSaid].join(' '), summary: none };
  }
  const visits = plannedOf(plan);
  const left = leftOut(plan);
  return {
    card: childrenCard({
      title,
      summary: [
        words.visits(visits.length),
        ...(left > 0 ? [`${words.unplaced(left)}.`] : []),
        ...undatedSaid,
        words.quality(plan.optimal, plan.atMostPercentBetter),
      ].join(' '),
      waiting: [],
      rows: visits.slice(0, mostRows).map(({ trip, option }) => ({
        name: words.names(trip.children.map(({ name }) => name)),
        due: `${spokenDate(londonDay(option.start), turn.todayNumber)}, ${clockTime(option.start)} to ${clockTime(option.end)}`,
        state: slotWords.place[plan.places[option.place]?.kind ?? 'home'],
        late: trip.children.some(({ late }) => late),
        why: trip.why[0] ?? null,
        unseen: null,
        booked: null,
        worker: own ? null : (plan.people[option.person]?.name ?? null),
        actions: [],
        openUrl: null,
      })),
      none: words.unplaced(left),
      more: Math.max(0, visits.length - mostRows),
      tabUrl: turn.tab(own ? 'fortnight' : teamPage(team)),
    }),
    summary: words.visits(visits.length),
  };
}

/**
 * Nobody waits in a chat for others' plans to be worked out; whom a plan of all teams is too large for is told what to ask instead.
 * @throws ProblemError `many-plans`, and those of `planVisits`
 */
async function planned(
  { council, person }: Turn,
  whose: { view: 'mine' | 'team'; team: string | undefined },
  teams: readonly string[],
): Promise<FortnightOfAll> {
  const signal = AbortSignal.timeout(longestWait);
  try {
    return await planVisits(council, person, { ...whose, seconds }, signal);
  } catch (error) {
    if (signal.aborted) throw new ProblemError(fortnightProblems.manyPlans);
    if (error instanceof ProblemError && error.text.code === 'many-children' && teams.length > 1)
      throw new ProblemError({ ...fortnightProblems.manyChildren, mend: words.sayWhichTeam(teams) });
    throw error;
  }
}

function teamPage(team: string | undefined): string {
  return team === undefined ? 'team/fortnight' : `team/fortnight?team=${encodeURIComponent(team)}`;
}

function plannedOf({ trips }: Fortnight) {
  return trips
    .flatMap((trip) => {
      const option = trip.options[trip.chosen ?? -1];
      return option ? [{ trip, option }] : [];
    })
    .sort((a, b) => a.option.start - b.option.start);
}

/** How many children have no visit in the plan. */
function leftOut({ trips }: Fortnight): number {
  return trips.reduce((sum, { children, chosen }) => sum + (chosen === null ? children.length : 0), 0);
}
