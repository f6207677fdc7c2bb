import { birthday } from '#shared/time/birthday.ts';
import { dayNumber, dayOfYmd, type DayNumber, ymdOf } from '#shared/time/calendarDay.ts';

/** What tells whether a child of unknown school is of school age. */
export interface ChildOfSchoolAge {
  dateOfBirth: string | null;
  unborn?: boolean;
}

/**
 * May this child be at school on that day? From the September after the fourth birthday, when schools take children into
 * reception, until the eighteenth birthday. Unknown age: yes, since unknown is never free.
 */
export function isOfSchoolAge(child: ChildOfSchoolAge, day: DayNumber): boolean {
  if (child.unborn === true) return false;
  if (child.dateOfBirth === null) return true;
  const born = dayNumber(child.dateOfBirth);
  return day >= receptionStart(born) && day < birthday(born, 18, 'duty-ends');
}

/** The 1 September from which a child born on that day is in reception. */
function receptionStart(born: DayNumber): DayNumber {
  const four = birthday(born, 4, 'duty-begins');
  const { year } = ymdOf(four);
  const september = dayOfYmd(year, 9, 1);
  return four < september ? september : dayOfYmd(year + 1, 9, 1);
}
