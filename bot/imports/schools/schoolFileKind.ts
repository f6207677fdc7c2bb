/** What a file of the schools' import is, told by its name. */
export type SchoolFileKind =
  | 'schools'
  | 'bells'
  | 'terms-csv'
  | 'terms-json'
  | 'terms-ics'
  | 'settings'
  | 'days'
  | 'students'
  | 'pupils'
  | 'lessons'
  | 'timetable';

const kinds: [RegExp, SchoolFileKind][] = [
  [/schools\.csv$/i, 'schools'],
  [/bells\.csv$/i, 'bells'],
  [/term[ _-]?dates\.csv$|terms\.csv$/i, 'terms-csv'],
  [/term[ _-]?dates\.json$|terms\.json$/i, 'terms-json'],
  [/term[ _-]?dates\.ics$|terms\.ics$/i, 'terms-ics'],
  [/settings\.json$/i, 'settings'],
  [/days\.csv$/i, 'days'],
  [/students\.csv$/i, 'students'],
  [/pupils\.csv$/i, 'pupils'],
  [/lessons\.csv$/i, 'lessons'],
];

/**
 * The kind of a file, and the school that its name tells: before the kind (`oakfield.settings.json`) or as its folder
 * (`oakfield/settings.json`). Null for a file that is none of ours.
 */
export function schoolFileKind(name: string): { kind: SchoolFileKind; school: string | null } | null {
  const parts = name.split(/[\\/]/);
  const base = parts.at(-1) ?? name;
  for (const [pattern, kind] of kinds) {
    const found = pattern.exec(base);
    if (!found) continue;
    const before = base.slice(0, found.index);
    // "birthdays.csv" is not a file of days: a school's id ends in a dot, a dash or a line.
    if (before !== '' && !/[._-]$/.test(before)) continue;
    const school = before.replace(/[._-]+$/, '') || (parts.at(-2) ?? '');
    return { kind, school: school === '' ? null : school };
  }
  // A calendar that is none of term dates is a child's, and is named after the child.
  return /\.ics$/i.test(base) ? { kind: 'timetable', school: null } : null;
}
