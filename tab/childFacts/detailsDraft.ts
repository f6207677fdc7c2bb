import type { SchoolPlace } from '#shared/model/api/children.ts';
import { schoolDetailsSchema, type SchoolDetails } from '#shared/model/api/schoolDetails.ts';
import { dateSchema } from '#shared/model/caseFile.ts';
import { schoolDayWords } from '#shared/words/schoolDayForm.ts';

/** Times on some days of the week. */
export interface WeekTimes {
  days: number[];
  from: string;
  to: string;
}

/** What is known of a child's school day, beside school and lessons, as the form holds it. */
export interface DetailsDraft {
  learns: 'school' | NonNullable<SchoolDetails['learns']>;
  allYear: boolean;
  sessions: WeekTimes[];
  exams: NonNullable<SchoolDetails['exams']>;
  studyLeave: NonNullable<SchoolDetails['studyLeave']>;
  clubs: NonNullable<SchoolDetails['clubs']>;
}

/** What is stored, to be changed. Sessions at the same times are one row. */
export function detailsDraftOf(place: SchoolPlace): DetailsDraft {
  const rows = new Map<string, WeekTimes>();
  for (const { day, from, to } of place.sessions ?? []) {
    const row = rows.get(`${from} ${to}`) ?? { days: [], from, to };
    rows.set(`${from} ${to}`, { ...row, days: [...row.days, day] });
  }
  return {
    learns: place.learns ?? 'school',
    allYear: place.allYear ?? false,
    sessions: [...rows.values()],
    exams: place.exams ?? [],
    studyLeave: place.studyLeave ?? [],
    clubs: place.clubs ?? [],
  };
}

/** What to put right, by field: `clubs.0.from`. */
export type DetailsProblems = Readonly<Record<string, string>>;

const { mend } = schoolDayWords;
const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
const isDay = (text: string) => dateSchema.safeParse(text).success;

/** The form as what is sent, or what to put right. What does not go with where the child learns is left out. */
export function detailsOf(
  draft: DetailsDraft,
): { ok: true; details: SchoolDetails } | { ok: false; problems: DetailsProblems } {
  const isThere = draft.learns === 'school' || draft.learns === 'nursery';
  const sessions = isThere ? draft.sessions : [];
  const leave = draft.learns === 'school' ? draft.studyLeave : [];
  const problems = Object.fromEntries([
    ...problemsOf('sessions', sessions, (row) => [...daysProblem(row), ...timesProblem(row)]),
    ...(overlapping(sessions) ? [['sessions', mend.sessionsOverlap] as const] : []),
    ...problemsOf('exams', draft.exams, (row) => [
      ...nameProblem(row),
      ...(isDay(row.date) ? [] : [['date', mend.day] as const]),
      ...timesProblem(row),
    ]),
    ...problemsOf('studyLeave', leave, stretchProblem),
    ...problemsOf('clubs', draft.clubs, (row) => [
      ...nameProblem(row),
      ...daysProblem(row),
      ...timesProblem(row),
    ]),
  ]);
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const details = {
    ...(draft.learns !== 'school' && { learns: draft.learns }),
    ...(draft.learns === 'nursery' && draft.allYear && { allYear: true }),
    ...(sessions.length > 0 && {
      sessions: sessions.flatMap(({ days, from, to }) => days.map((day) => ({ day, from, to }))),
    }),
    ...(draft.exams.length > 0 && { exams: draft.exams }),
    ...(leave.length > 0 && { studyLeave: leave }),
    ...(draft.clubs.length > 0 && { clubs: draft.clubs }),
  };
  return { ok: true, details: schoolDetailsSchema.parse(details) };
}

type Problem = readonly [field: string, text: string];

function problemsOf<T>(list: string, rows: readonly T[], check: (row: T) => Problem[]): Problem[] {
  return rows.flatMap((row, index) =>
    check(row).map(([field, text]) => [`${list}.${index}.${field}`, text] as const),
  );
}

const nameProblem = ({ name }: { name: string }): Problem[] =>
  name.trim() === '' ? [['name', mend.name]] : [];
const daysProblem = ({ days }: { days: readonly number[] }): Problem[] =>
  days.length === 0 ? [['days', mend.days]] : [];

function timesProblem({ from, to }: { from: string; to: string }): Problem[] {
  if (!isTime(from)) return [['from', mend.time]];
  if (!isTime(to)) return [['to', mend.time]];
  return to <= from ? [['to', mend.timeOrder]] : [];
}

function stretchProblem({ from, to }: { from: string; to: string }): Problem[] {
  if (!isDay(from)) return [['from', mend.day]];
  if (!isDay(to)) return [['to', mend.day]];
  return to < from ? [['to', mend.dayOrder]] : [];
}

function overlapping(rows: readonly WeekTimes[]): boolean {
  return rows.some((one, index) =>
    rows
      .slice(0, index)
      .some(
        (other) =>
          one.from < other.to && other.from < one.to && one.days.some((day) => other.days.includes(day)),
      ),
  );
}
