import { today, type Council } from '#bot/caseload/council.ts';
import { hasRole, type Person } from '#bot/identity/person.ts';
import { inSight } from '#bot/identity/sight.ts';
import type { ChildLine, ChildList } from '#shared/model/api/children.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { waitingAnswers } from '#shared/model/waitingAnswers.ts';
import { instantText, readMoment } from '#shared/time/moment.ts';
import { endOfLondonDay } from '#shared/time/london.ts';
import { problems } from '#shared/words/errors.ts';
import { bookingsOf } from './bookingsOf.ts';
import { childLine } from './childLine.ts';
import { packsInForce } from './chosenPacks.ts';
import { childStamps, readStampedRows, type ChildStamp } from './childRows.ts';
import { evaluateRows } from './evaluateChildren.ts';
import { familiesOf } from './familiesAmong.ts';
import { workersOf } from './workers.ts';
import { plansOf } from '#bot/caseload/plans/plansOf.ts';

/**
 * The children a person works with (`mine`), or those of the teams they answer for (`team`), sorted by what is next.
 * Children with whom the council's work has ended are left out: nothing is owed. However many children, a handful of queries.
 * @throws ProblemError `not-for-you` when somebody without a team asks for one
 */
export async function listChildren(
  council: Council,
  person: Person,
  view: 'mine' | 'team',
): Promise<ChildList> {
  if (view === 'team' && !hasRole(person, 'manager', 'head-of-service'))
    throw new ProblemError(problems.notForYou);
  // What does not wait for another answer is asked at once: on a server, each wait is a way there and back.
  const [stamps, packs] = await Promise.all([stampsInView(council, person, view), packsInForce(council)]);
  const stories = await readStampedRows(council, stamps);
  const evaluated = evaluateRows(council, stories, packs);
  const [workers, plans, bookings] = await Promise.all([
    workersOf(council, stories),
    plansOf(council, evaluated.values()),
    bookingsOf(council, person, [...stories.keys()]),
  ]);
  const now = council.now();
  const ahead = bookings.filter(({ state, end }) => state === 'booked' && Date.parse(end) > now);
  const lines = [...evaluated].map(([id, child]) =>
    childLine(
      council,
      child,
      workers.get(id) ?? { worker: null, team: null },
      ahead.find(({ children }) => children.some((one) => one.id === id)) ?? null,
      plans.get(id) ?? null,
      waitingAnswers(bookings, id),
    ),
  );
  return {
    asOf: instantText(now),
    children: lines.sort(byWhatIsNext(now)),
    families: familiesOf(stories),
  };
}

async function stampsInView(council: Council, person: Person, view: 'mine' | 'team'): Promise<ChildStamp[]> {
  const { stamps } = await council.db
    .selectFrom('child')
    .select(childStamps.as('stamps'))
    .where('closed', '=', false)
    .where((eb) => inSight(eb, person, today(council), view))
    .executeTakeFirstOrThrow();
  return stamps;
}

/**
 * The earliest date first. A child for whom no date can be given, because something is missing, needs somebody's eye today: they
 * stand with what is due today, never at the end.
 */
function byWhatIsNext(now: number) {
  const when = ({ evaluation }: ChildLine): number => {
    if (evaluation.next) {
      const due = readMoment(evaluation.next.dueBy);
      return due.hasTime ? due.instant : endOfLondonDay(due.day);
    }
    return evaluation.obligations.some(({ state }) => state === 'not-set') ? now : Infinity;
  };
  return (one: ChildLine, other: ChildLine): number => {
    const first = when(one);
    const second = when(other);
    return first === second ? one.name.localeCompare(other.name, 'en-GB') : first < second ? -1 : 1;
  };
}
