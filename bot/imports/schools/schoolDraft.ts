import type { School } from '#shared/model/api/administration.ts';

/** Days from first to last, both included. */
export interface DateRange {
  from: string;
  to: string;
}

/** What has been read of one school so far, from however many files. */
export interface SchoolDraft {
  id: string;
  name: string;
  /** For the journey there; null: not given. */
  postcode: string | null;
  bells: School['bells'];
  terms: DateRange[];
  holidays: DateRange[];
  closed: School['closed'];
  /** First days of term, where a calendar gives only those. */
  opens: string[];
  /** Last days of term. */
  closes: string[];
  weeks: { date: string; week: '1' | '2' }[];
  earlyFinish: NonNullable<School['earlyFinish']>;
  exams: NonNullable<School['exams']>;
  studyLeave: NonNullable<School['studyLeave']>;
  /** The days on which the school teaches, where a list gives each of them. */
  teaching: string[];
}

export function startSchool(id: string, name: string): SchoolDraft {
  return {
    id,
    name,
    postcode: null,
    bells: [],
    terms: [],
    holidays: [],
    closed: [],
    opens: [],
    closes: [],
    weeks: [],
    earlyFinish: [],
    exams: [],
    studyLeave: [],
    teaching: [],
  };
}
