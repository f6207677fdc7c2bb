import { type Council, today } from '#bot/caseload/council.ts';
import { packsInForce } from '#bot/caseload/reading/chosenPacks.ts';
import { evaluateChildren } from '#bot/caseload/reading/evaluateChildren.ts';
import { placesLacking } from '#bot/caseload/slots/placesLacking.ts';
import { readChildDays } from '#bot/caseload/slots/readChildDays.ts';
import type { Person } from '#bot/identity/person.ts';
import type { ChildLine } from '#shared/model/api/children.ts';
import type { FortnightOfAll } from '#shared/model/api/fortnight.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { ageOn } from '#shared/time/birthday.ts';
import { endOfLondonDay } from '#shared/time/london.ts';
import { fortnightProblems } from '#shared/words/fortnight.ts';
import type { ChildQuestion } from './childQuestion.ts';
import { fortnightAnswer } from './fortnightAnswer.ts';
import { fortnightProblem } from './fortnightProblem.ts';
import { solveInThread } from './solveInThread.ts';
import { takenTimes } from './takenTimes.ts';
import { whereaboutsOf } from './whereaboutsOf.ts';
import { whoseDays } from './whoseDays.ts';
import { whoIsDue } from './whoIsDue.ts';

/** Two weeks, counted from today. */
const days = 14;
/** More would be worked on for longer than anybody waits, and nobody could look through the answer. */
const mostChildren = 250;

/**
 * Plans two weeks of visits: of a person's own children, or of their team's with cover for who is away. Nothing is booked. What
 * could not be read is said, and nothing is planned in it.
 * @param seconds how long it may take; the best plan found by then is answered, with how much better one could be
 * @param team of several, the one alone that is planned: by its name, as the children's lines have it
 * @param signal ends it when nobody waits for the answer any more
 * @throws ProblemError `not-for-you` when somebody without a team asks for one, `many-children` for more than 250
 * @example (await planVisits(council, person, { view: 'mine', seconds: 3 })).optimal
 */
export async function planVisits(
  council: Council,
  person: Person,
  { view, team, seconds }: { view: 'mine' | 'team'; team?: string | undefined; seconds: number },
  signal?: AbortSignal,
): Promise<FortnightOfAll> {
  const from = today(council);
  const to = isoDate(dayNumber(from) + days - 1);
  const now = council.now();
  const found = await whoIsDue(council, person, view, to);
  const asked = (line: Pick<ChildLine, 'team'>) => team === undefined || line.team === team;
  const due = found.due.filter(({ line }) => asked(line));
  if (due.length > mostChildren) throw new ProblemError(fortnightProblems.manyChildren);
  const who = await whoseDays(council, person, view, due);
  const ids = due.map(({ line }) => line.id);
  const [taken, evaluated, packs] = await Promise.all([
    takenTimes(council, who.goers, ids, now, endOfLondonDay(dayNumber(to))),
    evaluateChildren(council, ids),
    packsInForce(council),
  ]);
  const stories = ids.flatMap((id) => evaluated.get(id) ?? []);
  const childDays = stories.length === 0 ? [] : await readChildDays(council, stories, from, to);
  const questions = due.flatMap((one): ChildQuestion[] => {
    const at = stories.findIndex(({ rows }) => rows.child.id === one.line.id);
    const [child, own] = [stories[at], childDays[at]];
    if (!child || !own) return [];
    const born = child.story.dateOfBirth;
    const ageYears = born ? Math.max(0, ageOn(dayNumber(born), dayNumber(from))) : null;
    const lacking = placesLacking(child);
    return [{ due: one, days: own, placesLacking: lacking, ageYears, from, to, now }];
  });
  const postcodes = new Map(stories.map(({ rows, merged }) => [rows.child.id, merged.postcode]));
  const whereabouts = await whereaboutsOf(
    council,
    [...new Set([...ids, ...taken.booked.flatMap(({ childIds }) => childIds)])],
    who.goers.map(({ id }) => id),
    person.id,
  );
  const facts = { questions, who, taken, packs, postcodes, whereabouts, now };
  const made = await fortnightProblem(facts, signal);
  const plan = await solveInThread({ problem: made.problem, from: now, seconds }, signal);
  return {
    ...(await fortnightAnswer({ made, plan, who, taken, whereabouts, from, to }, signal)),
    withoutDate: found.withoutDate.filter(asked).map(({ id, name, missing }) => ({ id, name, missing })),
  };
}
