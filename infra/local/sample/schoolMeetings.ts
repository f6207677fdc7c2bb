import Papa from 'papaparse';
import { addWorkingDays } from '#shared/time/workingDays.ts';
import type { EnteredFact } from '#shared/model/api/children.ts';
import { isoWeekday } from './days.ts';
import type { SampleFact } from './facts.ts';
import type { SampleChild } from './families.ts';

type Meeting = Extract<EnteredFact, { kind: 'meeting' }>;

/** Within so many working days from the third on. */
const [soonest, latest] = [3, 12];

/**
 * Meetings at school of children who are fine with being seen there: each child in our care has one on their education plan once a term,
 * and one child in need on theirs. They are put after two lessons that may be missed, so that a visit close to the meeting fits.
 * @param facts what the children have said
 * @param schoolFiles as `writeSchoolFiles` makes them
 */
export function inventSchoolMeetings(
  today: string,
  children: readonly SampleChild[],
  facts: readonly SampleFact[],
  schoolFiles: Record<string, string>,
): SampleFact[] {
  const isFine = new Set(
    facts.flatMap(({ child, fact }) => (fact.kind === 'wishes' && fact.schoolIsFine ? [child] : [])),
  );
  const inNeed = children.find(({ id, kind }) => kind === 'child-in-need' && isFine.has(id));
  return children
    .filter((child) => isFine.has(child.id) && (child.kind === 'in-care' || child === inNeed))
    .flatMap((child): SampleFact[] => {
      const at = afterLessonsToMiss(today, child.id, schoolFiles);
      const what: Meeting['what'] = child.kind === 'in-care' ? 'pep' : 'ehcp';
      if (at === null) return [];
      return [
        {
          child: child.id,
          by: 'worker',
          fact: { kind: 'meeting', what, at, minutes: 60, place: 'school' },
        },
      ];
    });
}

const core = /english|math|science|private study/i;

/** The end of the first two lessons in a row that are not core; null where none is known. */
function afterLessonsToMiss(today: string, id: string, files: Record<string, string>): string | null {
  const [, school = '', , email = ''] = rowsOf(files['pupils.csv']).find(([child]) => child === id) ?? [];
  if (email === '') return null;
  const subjects = subjectsOf(email, rowsOf(files[`${school}.students.csv`]));
  const weekOn = new Map(rowsOf(files[`${school}.days.csv`]).map(([day = '', week = '']) => [day, week]));
  const { timings } = JSON.parse(files[`${school}.settings.json`] ?? '{"timings":[]}') as {
    timings: Timing[];
  };
  const taught = timings.filter(({ period }) => /^\d$/.test(period));
  for (let ahead = soonest; ahead <= latest; ahead += 1) {
    const day = addWorkingDays(today, ahead);
    const week = weekOn.get(day);
    if (week === undefined) continue;
    const mayBeMissed = ({ period }: Timing): boolean => {
      const subject = subjects.get(`${week}${weekdays[isoWeekday(day) - 1]}:${period}`);
      return subject !== undefined && !core.test(subject);
    };
    const second = taught.find((timing, index) => {
      const first = taught[index - 1];
      return (
        first !== undefined && mayBeMissed(first) && mayBeMissed(timing) && endOf(first) === timing.startTime
      );
    });
    if (second) return `${day}T${endOf(second)}`;
  }
  return null;
}

interface Timing {
  period: string;
  startTime: string;
  duration: number;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function endOf({ startTime, duration }: Timing): string {
  const [hours = 0, minutes = 0] = startTime.split(':').map(Number);
  const end = hours * 60 + minutes + duration;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}

/** The address stands on the first row of a timetable alone. */
function subjectsOf(email: string, rows: readonly string[][]): Map<string, string> {
  const first = rows.findIndex(([address]) => address === email);
  const next = rows.findIndex(([address], index) => index > first && address !== '');
  const own = first < 0 ? [] : rows.slice(first, next < 0 ? undefined : next);
  return new Map(own.map(([, , subject = '', period = '']) => [period, subject]));
}

const rowsOf = (text = ''): string[][] => Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
