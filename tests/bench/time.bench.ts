import { addDays, format, isWeekend } from 'date-fns';
import { computed, published } from '#shared/time/bankHolidays.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { addWorkingDays } from '#shared/time/workingDays.ts';
import { processorTime } from './processorTime.ts';

const holidays = new Set([...published, ...computed].map(([day]) => day));

/** The same question as one asks it with date-fns: its own addBusinessDays knows no holidays, so day by day with a check. */
function addWorkingDaysWithDateFns(date: string, count: number): string {
  let day = new Date(`${date}T00:00:00`);
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (!isWeekend(day) && !holidays.has(format(day, 'yyyy-MM-dd'))) left--;
  }
  return format(day, 'yyyy-MM-dd');
}

/** "10 working days after", from every day of 2026: over Easter, the bank holidays and Christmas. */
export const bench = {
  name: 'time: 10 working days after a day, beside date-fns with a holiday check',
  budget: 'at least 10 times as many answers, and the same ones',
  run(): Promise<{ figure: string; samples: number; withinBudget: boolean }> {
    const first = dayNumber('2026-01-01');
    const days = Array.from({ length: 365 }, (_, index) => isoDate(first + index));
    const differs = days.find((day) => addWorkingDays(day, 10) !== addWorkingDaysWithDateFns(day, 10));
    if (differs !== undefined) throw new Error(`the two do not agree on ${differs}`);
    const rounds = 25;
    const times = 40;
    const ours = processorTime(
      () => repeat(times, () => days.forEach((day) => addWorkingDays(day, 10))),
      rounds,
      5,
    );
    const theirs = processorTime(() => days.forEach((day) => addWorkingDaysWithDateFns(day, 10)), rounds, 5);
    const ratio = (theirs.least * times) / ours.least;
    return Promise.resolve({
      figure: `${Math.round(ratio)} times as many answers`,
      samples: rounds * days.length * times,
      withinBudget: ratio >= 10,
    });
  },
};

function repeat(times: number, work: () => void): void {
  for (let time = 0; time < times; time++) work();
}
