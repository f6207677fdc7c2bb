/** What the page says of an import on its way. */
export const importRunWords = {
  interrupted:
    'The import was interrupted before it ended, and nothing of it was kept. Start it again with the same files.',
  unreadable: (problems: number) =>
    `The files cannot be used as they are (${problems === 1 ? 'one reason' : `${problems} reasons`}, listed below). Nothing has been changed.`,
  unexpected: 'Something went wrong on our side while working on these files. Nothing has been changed.',
  forgotten: 'The import was begun and not finished within a day. Nothing has been changed.',
  noFiles: 'There is no file in this import yet: add one, then have it read.',
  notNow: 'The import is not at this step now: look at it again.',
  fileName: 'A file needs a name of at most 200 characters.',
  tooManyFiles: 'An import takes at most 200 files.',
  people: {
    new: (n: number, done: boolean) => `${people(n)} ${done ? 'can now' : 'will be able to'} sign in.`,
    changed: (n: number, done: boolean) =>
      `${people(n)} ${done ? (n === 1 ? 'has' : 'have') : 'will have'} another name, role, team or staff id.`,
    removed: (n: number, done: boolean) =>
      `${people(n)} ${n === 1 ? 'is' : 'are'} not in this file and ${done ? 'can no longer' : 'will no longer be able to'} sign in.`,
    unchanged: (n: number) => `${people(n)} ${stay(n)}.`,
  },
  names: {
    named: (n: number, done: boolean) =>
      `${children(n)} ${done ? (n === 1 ? 'shows' : 'show') : 'will show'} by name.`,
    exportRules: (n: number) =>
      `${children(n)} already ${n === 1 ? 'has' : 'have'} a name from an export, which holds.`,
    unknown: (n: number) => `${n === 1 ? '1 id is' : `${n} ids are`} of no child we know.`,
  },
  schools: {
    new: (n: number, done: boolean) => `${schools(n)} ${beDone(n, done, 'added')}.`,
    changed: (n: number, done: boolean) => `${schools(n)} ${beDone(n, done, 'updated')}.`,
    unchanged: (n: number) => `${schools(n)} ${stay(n)}.`,
  },
  pupils: {
    set: (n: number, done: boolean) => `The school of ${children(n)} ${beDone(1, done, 'set')}.`,
    kept: (n: number) => `${children(n)} ${n === 1 ? 'keeps' : 'keep'} what was entered here.`,
    unchanged: (n: number) => `${children(n)} ${stay(n)}.`,
    unknown: (n: number) => `${n === 1 ? '1 id is' : `${n} ids are`} of no child we know.`,
    noSchool: (n: number) =>
      `${children(n)} ${n === 1 ? 'is' : 'are'} at a school we do not know: import the schools first, then these files again.`,
  },
  repeating: (n: number): string =>
    n === 1
      ? '1 calendar repeats exactly every week or fortnight, so it is used for every week of the school year.'
      : `${n} calendars repeat exactly every week or fortnight, so they are used for every week of the school year.`,
  unclearNames: (names: readonly string[]): string[] =>
    names.map(
      (name) =>
        `“${name}” could be more than one person, so nobody in the people file sees their children by that name. Give each person’s staff id in the people file.`,
    ),
  withoutTeam: (n: number) =>
    `${children(n)} ${n === 1 ? 'has' : 'have'} no team in the export: only their worker and a head of service see them, unless the people file gives the worker a team.`,
};

function people(n: number): string {
  return n === 1 ? '1 person' : `${n} people`;
}

function children(n: number): string {
  return n === 1 ? '1 child' : `${n} children`;
}

function schools(n: number): string {
  return n === 1 ? '1 school' : `${n} schools`;
}

function stay(n: number): string {
  return n === 1 ? 'stays as it is' : 'stay as they are';
}

/** What is to be done to so many, or was. */
function beDone(n: number, done: boolean, what: string): string {
  return `${done ? (n === 1 ? 'was' : 'were') : 'will be'} ${what}`;
}
