import type { Child, Involvement } from '#shared/model/caseFile.ts';
import { birthday } from '#shared/time/birthday.ts';
import { type DayNumber, dayNumber } from '#shared/time/calendarDay.ts';
import { dayAfter, type Duration } from '#shared/time/duration.ts';
import { londonInstant } from '#shared/time/london.ts';
import { readMoment } from '#shared/time/moment.ts';
import { countingOf } from './due.ts';
import { momentOf } from './timeline.ts';
import type { HeldPack } from './heldPack.ts';
import type { PolicyPack } from './policyPack.ts';

/**
 * The instants at which what is owed to a child may change without a visit, in order: work with them begins or ends, a plan begins, a
 * milestone, a birthday, an exemption, a policy or one of its values; and what a policy's own length of time makes of them: an exemption
 * lapses, a series of short breaks has had too long a pause. Milliseconds since 1970.
 * @param after those after this instant alone
 * @param until and up to this one
 */
export function factChanges(
  child: Child,
  packs: readonly HeldPack[],
  after: number,
  until: number,
): number[] {
  const days = [
    ...daysOf(child),
    ...packs.flatMap(daysOfPack),
    ...packs.flatMap(periodsOf).flatMap(lapsesIn(child)),
  ];
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

/** The pack as it reads over time. */
function periodsOf({ pack }: HeldPack): PolicyPack[] {
  return pack.periods?.map((period) => period.pack) ?? [pack];
}

/** The days on which a pack's own lengths of time, counted from facts of the child, have run out. */
function lapsesIn({ aloneExemptions = [], visits, involvements }: Child): (pack: PolicyPack) => DayNumber[] {
  const exempt = [
    ...aloneExemptions.map(({ from }) => dayNumber(from)),
    ...visits.flatMap((visit) => (visit.alone === 'exempt' ? [momentOf(visit).day] : [])),
  ];
  const stays = involvements.flatMap((one) => (one.stays ?? []).map(dayNumber));
  return (pack) => {
    const counting = countingOf(pack);
    const after = (days: DayNumber[], length: Duration) =>
      days.map((day) => dayAfter(day, length, counting) + 1);
    return [
      ...after(exempt, pack.settings.exemptionLapsesAfter),
      ...pack.clocks.flatMap(({ staysApart }) => (staysApart ? after(stays, staysApart) : [])),
    ];
  };
}
