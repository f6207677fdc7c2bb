/** What the import of schools and pupils says of a row that could not be used. No name, no e-mail, no child in any of it. */

interface Problem {
  reason: string;
  mend: string;
}

export const schoolWords = {
  noSchools: {
    reason: 'No school was found in these files.',
    mend: 'Add schools.csv with the headings “School” and “Name”, or name each file after its school (oakfield.settings.json).',
  },
  noPupils: {
    reason: 'pupils.csv is not among the files, and without it no child has a school.',
    mend: 'Add pupils.csv with the headings “Child id” and “School”.',
  },
  fileNotUsed: {
    reason: 'We do not know what this file is, and did not read it.',
    mend: 'Use one of the names in docs/schools.md: schools.csv, bells.csv, terms.csv, settings.json, days.csv, terms.json, terms.ics.',
  },
  pupilFileNotUsed: {
    reason: 'We do not know what this file is, and did not read it.',
    mend: 'Use one of the names in docs/schools.md: pupils.csv, lessons.csv, students.csv, or a calendar (.ics) named after the child’s id.',
  },
  whichSchool: {
    reason: 'We cannot tell which school this file is for.',
    mend: 'Put the school’s id before its name, as in oakfield.settings.json.',
  },
  schoolUnknown: {
    reason: 'This school is not known.',
    mend: 'Use the id of a school in schools.csv, or import that school first.',
  },
  schoolTwice: {
    reason: 'This school is there twice with different names; the first row was used.',
    mend: 'Remove one of the two rows.',
  },
  notATime: { reason: 'This is not a time of day.', mend: 'Write it as 08:45.' },
  endBeforeStart: { reason: 'The end is not after the start.', mend: 'Correct one of the two.' },
  notAKind: (kinds: readonly string[]): Problem => ({
    reason: 'This kind is not one we know.',
    mend: `Use one of: ${kinds.join(', ')}.`,
  }),
  notDays: {
    reason: 'These are not days of the school week.',
    mend: 'Write them as Mon Tue, or Mon-Fri; leave the cell empty for every day.',
  },
  notAWeek: { reason: 'This is not a week of a two-week timetable.', mend: 'Write 1 or 2 (or A or B).' },
  notYearGroups: {
    reason: 'This is not a year group.',
    mend: 'Write a number from 1 to 14, R for reception or N for nursery; several as 7-9 or 7 8.',
  },
  notYesOrNo: {
    reason: 'This does not say whether core lessons are taught then.',
    mend: 'Write Yes or No, or leave the cell empty where it is not known.',
  },
  notADate: {
    reason: 'This is not a date we can read for certain.',
    mend: 'Write it with the day first, as 05/11/2026, or as 2026-11-05.',
  },
  weekendDay: { reason: 'This date is on a weekend.', mend: 'Correct the date, or remove the row.' },
  dateTwice: {
    reason: 'This date is there twice, in different weeks; neither was used.',
    mend: 'Keep the row that is right.',
  },
  notJson: (where: string): Problem => ({
    reason: `This file is not JSON (${where}).`,
    mend: 'Check brackets, commas and quotes there. Nothing has been changed.',
  }),
  notThisShape: (place: string, problem: string): Problem => ({
    reason: `At ${place}: ${problem}.`,
    mend: 'Correct it there, or leave the file out. Nothing has been changed.',
  }),
  neverRings: {
    reason: 'This time is never used: an earlier one of the same period already holds for every day.',
    mend: 'Put the line that names days or year groups before the one that does not.',
  },
  notReadPart: (part: string): Problem => ({
    reason: `“${part}” in this file is not read: on those days we go by the usual timetable.`,
    mend: 'Put days on which the school is closed into terms.csv.',
  }),
  notACalendar: {
    reason: 'This is not a calendar file (.ics).',
    mend: 'Export it again, as an iCalendar file. Nothing has been changed.',
  },
  notAllDay: {
    reason: 'This entry has a time of day, so it is not a term date.',
    mend: 'Leave it out, or make it an all-day entry.',
  },
  notFollowed: {
    reason:
      'This entry repeats in a way we do not follow (by month or year, or “this and all after it” changed).',
    mend: 'Export the calendar with each date as an entry of its own.',
  },
  repeatsForEver: {
    reason: 'This entry repeats without an end.',
    mend: 'Give it a last day, or write each date as an entry of its own.',
  },
  tooManyRepeats: {
    reason: 'This entry repeats more often than a timetable can.',
    mend: 'Look at its last day and how often it repeats.',
  },
  tooManyEntries: {
    reason: 'There is more in this calendar than a school can have (20,000 entries with all their repeats).',
    mend: 'Export this school year alone.',
  },
  zoneUnknown: {
    reason: 'The time zone of this entry is not one we know, and the file does not describe it.',
    mend: 'Export it with the zone “Europe/London”.',
  },
  noLessonName: { reason: 'This entry has no name.', mend: 'Name it after the lesson.' },
  tooLongForLesson: {
    reason: 'This entry is too long for a lesson, so we do not know what the child does then.',
    mend: 'Leave it out, or export the lessons themselves.',
  },
  overMidnight: {
    reason: 'This entry goes on past midnight, so it is no lesson.',
    mend: 'Correct its end, or leave it out.',
  },
  noLessonsInCalendar: {
    reason: 'There is no lesson in this calendar from this school year on.',
    mend: 'Check that it is the child’s timetable of this school year.',
  },
  whichPupil: {
    reason: 'We cannot tell which child this calendar is for.',
    mend: 'Name it after the child’s id or timetable address in pupils.csv: 1234.timetable.ics.',
  },
  entryUnclear: {
    reason: 'We cannot tell whether this entry is a term, a holiday or a day on which the school is closed.',
    mend: 'Name it “Autumn term”, “School holiday”, “INSET day”, “First day of term” or “Last day of term”.',
  },
  childTwice: {
    reason: 'This child is there twice; the first row was used.',
    mend: 'Remove one of the two rows.',
  },
  childUnknown: {
    reason: 'This child is not in pupils.csv, so the row was left out.',
    mend: 'Add the child to pupils.csv, or correct the id.',
  },
  noLessons: {
    reason:
      'No lessons were found for this child’s timetable address, so nothing in school hours is offered.',
    mend: 'Check the address, and that the students.csv of this school is among the files.',
  },
  periodUnclear: {
    reason: 'This is not a period of a timetable.',
    mend: 'Write it as 1Mon:3 (week 1, Monday, period 3), Mon1:3, or Mon:3 where every week is the same.',
  },
  noBell: {
    reason: 'The school’s times do not say when this period is.',
    mend: 'Add the period to the school’s settings.json or bells.csv and import the school first.',
  },
  noSubject: { reason: 'No subject is named, on this row or above it.', mend: 'Fill in the subject.' },
  calendarTwice: {
    reason: 'This child already has a timetable from another of these files, which was used.',
    mend: 'Leave one of them out.',
  },
  lessonsTwice: {
    reason: 'This child has lessons in lessons.csv and in a students.csv; those of lessons.csv were used.',
    mend: 'Leave one of them out.',
  },
};
