import type { Child, Involvement } from '#shared/model/caseFile.ts';
import { birthday } from '#shared/time/birthday.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import { londonInstant } from '#shared/time/london.ts';
import { readMoment } from '#shared/time/moment.ts';
import type { HeldPack } from './heldPack.ts';

/**
 * The instants at which what is owed to a child may change without a visit, in order: work with them begins or ends, a plan begins, a
 * milestone, a birthday, an exemption, a policy or one of its values. Milliseconds since 1970.
 * @param after those after this instant alone
 * @param until and up to this one
 */
export function factChanges(
  child: Child,
  packs: readonly HeldPack[],
  after: number,
  until: number,
): number[] {
  const days = [...daysOf(child), ...packs.flatMap(daysOfPack)];
  const instants = [
    ...days.map((day) => londonInstant(day)),
    ...child.milestones.map(({ at }) => readMoment(at).instant),
  ];
  return [...new Set(instants)].filter((at) => at > after && at <= until).sort((a, b) => a - b);
}

function daysOf(child: Child): DayNumber[] {
  const born = child.dateOfBirth ? dayNumber(child.dateOfBirth) : null;
  const birthdays =
    born === null
      ? []
      : Array.from({ length: 18 }, (_, age) => birthday(born, age + 1, 'duty-begins')).concat(born);
  return [
    ...birthdays,
    ...child.involvements.flatMap(daysOfInvolvement),
    ...child.away.flatMap(({ from, to }) => [dayNumber(from), dayNumber(to) + 1]),
    ...(child.aloneExemptions ?? []).flatMap(({ from, until }) => [dayNumber(from), ...nextDay(until)]),
  ];
}

function daysOfInvolvement(involvement: Involvement): DayNumber[] {
  const { start, end, plan, plans = [], careStart, permanenceAgreedOn, longTermAgreedOn } = involvement;
  const { stays = [], notifiedOn, orderOn } = involvement;
  const planDays = [plan, ...plans].map((one) => one?.from);
  const all = [
    start,
    ...planDays,
    careStart,
    permanenceAgreedOn,
    longTermAgreedOn,
    ...stays,
    notifiedOn,
    orderOn,
  ];
  return [...all.flatMap((day) => (day ? [dayNumber(day)] : [])), ...nextDay(end)];
}

function daysOfPack({ pack, from, until }: HeldPack): DayNumber[] {
  const values = (pack.periods ?? []).flatMap((period) => (period.from ? [dayNumber(period.from)] : []));
  return [...values, ...(from === null ? [] : [dayNumber(from)]), ...nextDay(until)];
}

/** A last day is the last on which it holds. */
function nextDay(last: string | null | undefined): DayNumber[] {
  return last ? [dayNumber(last) + 1] : [];
}
