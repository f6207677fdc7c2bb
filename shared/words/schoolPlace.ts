/** Why a child's school, or a school's day, cannot be kept as it is. */
export const schoolWords = {
  noSuchSchool: 'This school is not in the list: add it under Schools first.',
  emptyFile: 'There is nothing in this file.',
  fileTooLarge: 'This file is larger than a timetable can be (4 MB).',
  lessonTimes: 'A lesson needs a beginning and a later end, written 09:05.',
  bellTimes: 'A period of the day needs a beginning and a later end, written 09:05.',
  termDates: 'A term needs a first day and a later last day.',
  examTimes: 'An exam needs a beginning and a later end.',
  leaveDates: 'Study leave needs a first day and a later last day, or the same.',
  otherId: 'The id in the address and the id of the school are not the same.',
};
