import type { School } from '#shared/model/api/administration.ts';
import { dateSchema } from '#shared/model/caseFile.ts';
import { administrationWords } from '#shared/words/administration.ts';

const words = administrationWords.school.mend;

export type SchoolList = 'bells' | 'terms' | 'closed' | 'earlyFinish' | 'exams' | 'studyLeave';

/** A school with nothing in it yet. */
export const newSchool = (id: string): School => ({ id, name: '', bells: [], terms: [], closed: [] });

/**
 * An id for a new school, made of its name, that no other has.
 * @example schoolIdFor('St Mary’s', ['st-mary-s']) // 'st-mary-s-2'
 */
export function schoolIdFor(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  const base = plain || 'school';
  let id = base;
  for (let next = 2; taken.includes(id); next += 1) id = `${base}-${next}`;
  return id;
}

/** Adds an empty row; a new time of day begins where the last one ends. */
export function addRow(school: School, list: SchoolList): School {
  switch (list) {
    case 'bells': {
      const from = school.bells.at(-1)?.to ?? '';
      return { ...school, bells: [...school.bells, { name: '', from, to: '', kind: 'lesson' }] };
    }
    case 'terms':
      return { ...school, terms: [...school.terms, { from: '', to: '' }] };
    case 'closed':
      return {
        ...school,
        closed: [...school.closed, { date: '', why: administrationWords.school.whyDefault }],
      };
    case 'earlyFinish':
      return { ...school, earlyFinish: [...(school.earlyFinish ?? []), { date: '', at: '' }] };
    case 'exams':
      return { ...school, exams: [...(school.exams ?? []), { name: '', date: '', from: '', to: '' }] };
    case 'studyLeave':
      return { ...school, studyLeave: [...(school.studyLeave ?? []), { from: '', to: '' }] };
  }
}

/** Takes a row out. */
export function removeRow(school: School, list: SchoolList, index: number): School {
  return { ...school, [list]: ((school[list] ?? []) as unknown[]).filter((_row, at) => at !== index) };
}

/** Changes one row. */
export function changeRow<List extends SchoolList>(
  school: School,
  list: List,
  index: number,
  change: Partial<NonNullable<School[List]>[number]>,
): School {
  const rows = (school[list] ?? []) as object[];
  return { ...school, [list]: rows.map((row, at) => (at === index ? { ...row, ...change } : row)) };
}

/** What to put right, by field: `bells.0.from`. */
export type SchoolProblems = Readonly<Record<string, string>>;

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
const isDay = (text: string) => dateSchema.safeParse(text).success;

type Bell = School['bells'][number];
const overlaps = (one: Bell, other: Bell) =>
  one.from < other.to &&
  other.from < one.to &&
  shares(one.days, other.days) &&
  shares(one.yearGroups, other.yearGroups) &&
  (one.week === undefined || other.week === undefined || one.week === other.week) &&
  !takesThePlaceOf(one, other);

/** A bell of the same name that says more about when it is (Friday's longer period 4) is rung in place of the other. */
const takesThePlaceOf = (one: Bell, other: Bell) => one.name === other.name && saysOf(one) !== saysOf(other);
const saysOf = ({ days, week, yearGroups }: Bell) =>
  [days, week, yearGroups].filter((part) => part !== undefined).length;

/** Two lists in which "left out" means all. */
function shares(one: readonly number[] | undefined, other: readonly number[] | undefined): boolean {
  return !one || !other || one.some((value) => other.includes(value));
}

function bellProblems(bells: readonly Bell[]): [string, string][] {
  return bells.flatMap((bell, index): [string, string][] => {
    const at = (field: string) => `bells.${index}.${field}`;
    const found: [string, string][] = [];
    if (bell.name.trim() === '') found.push([at('name'), words.bellName]);
    if (!isTime(bell.from)) found.push([at('from'), words.time]);
    if (!isTime(bell.to)) found.push([at('to'), words.time]);
    else if (isTime(bell.from) && bell.to <= bell.from) found.push([at('to'), words.timeOrder]);
    const clash = bells.slice(0, index).find((other) => overlaps(bell, other));
    if (clash && isTime(bell.from) && bell.from < bell.to)
      found.push([at('from'), words.overlap(clash.name || `${clash.from}–${clash.to}`)]);
    return found;
  });
}

function termProblems(terms: School['terms']): [string, string][] {
  return terms.flatMap((term, index): [string, string][] => {
    const at = (field: string) => `terms.${index}.${field}`;
    const found: [string, string][] = [];
    if (!isDay(term.from)) found.push([at('from'), words.day]);
    if (!isDay(term.to)) found.push([at('to'), words.day]);
    else if (isDay(term.from) && term.to < term.from) found.push([at('to'), words.termOrder]);
    return found;
  });
}

function closedProblems(closed: School['closed']): [string, string][] {
  return closed.flatMap((day, index): [string, string][] => {
    const at = (field: string) => `closed.${index}.${field}`;
    const found: [string, string][] = [];
    if (!isDay(day.date)) found.push([at('date'), words.day]);
    else if (closed.slice(0, index).some((other) => other.date === day.date))
      found.push([at('date'), words.dayTwice]);
    if (day.why.trim() === '') found.push([at('why'), words.why]);
    return found;
  });
}

function otherDateProblems({ earlyFinish, exams, studyLeave }: School): [string, string][] {
  const found: [string, string][] = [];
  earlyFinish?.forEach(({ date, at }, index) => {
    if (!isDay(date)) found.push([`earlyFinish.${index}.date`, words.day]);
    if (!isTime(at)) found.push([`earlyFinish.${index}.at`, words.time]);
  });
  exams?.forEach(({ name, date, from, to }, index) => {
    if (name.trim() === '') found.push([`exams.${index}.name`, words.bellName]);
    if (!isDay(date)) found.push([`exams.${index}.date`, words.day]);
    if (!isTime(from)) found.push([`exams.${index}.from`, words.time]);
    if (!isTime(to)) found.push([`exams.${index}.to`, words.time]);
    else if (isTime(from) && to <= from) found.push([`exams.${index}.to`, words.timeOrder]);
  });
  studyLeave?.forEach(({ from, to }, index) => {
    if (!isDay(from)) found.push([`studyLeave.${index}.from`, words.day]);
    if (!isDay(to)) found.push([`studyLeave.${index}.to`, words.day]);
    else if (isDay(from) && to < from) found.push([`studyLeave.${index}.to`, words.termOrder]);
  });
  return found;
}

/** What to put right before a school can be saved. Times are wall times of the school's day. */
export function schoolProblems(school: School): SchoolProblems {
  return Object.fromEntries([
    ...(school.name.trim() === '' ? [['name', words.name] as const] : []),
    ...bellProblems(school.bells),
    ...termProblems(school.terms),
    ...closedProblems(school.closed),
    ...otherDateProblems(school),
  ]);
}
