import type { NameMeaning } from '#shared/schoolDay/taughtAs.ts';
import type { SubjectCorrection } from '#shared/model/api/subjectCorrection.ts';

/** As people call the two weeks of a timetable. */
export const weekLetters = { '1': 'A', '2': 'B' } as const;

const lessons = (count: number) => (count === 1 ? '1 lesson' : `${count} lessons`);

/** Wording of what makes up a child's school day: where they learn, half days, exams, clubs, calendar files, subjects. */
export const schoolDayWords = {
  learns: {
    label: 'Where they learn',
    options: {
      school: 'At a school',
      nursery: 'At a nursery',
      'home-educated': 'Taught at home',
      'no-school': 'At no school',
    },
  },
  says: {
    nursery: 'At a nursery.',
    'home-educated': 'Taught at home: school hours are free.',
    'no-school': 'At no school: school hours are free.',
    sessions: (times: string) => `There only ${times}.`,
    noSessions: 'Say at which times they are there: until then nothing in school hours is offered.',
    weekly: (count: number, until: string) => `${lessons(count)} a week are known, until ${until}.`,
    twoWeeks: (count: number, until: string) =>
      `${lessons(count)} in week A and week B are known, until ${until}.`,
    week: (week: '1' | '2') => `This week is week ${weekLetters[week]}.`,
    weekNotSaid:
      'Nobody has said yet which week is week A: an administrator says it on the school’s page. Until then nothing in school hours is offered.',
    ended: (until: string) =>
      `The timetable ended on ${until}: enter the new one, until then nothing in school hours is offered.`,
    dated: (count: number, from: string, to: string) =>
      `${lessons(count)} from ${from} to ${to}. On other days the lessons are not known.`,
    dayPlan: 'No timetable is known. We go by the school’s day plan, which says when core lessons are.',
    exams: (list: string) => `Exams: ${list}.`,
    leave: (list: string) => `Study leave: ${list}.`,
    clubs: (list: string) => `Never missed: ${list}.`,
    stretch: (from: string, to: string) => `${from} to ${to}`,
  },
  sessions: {
    title: 'Only there at some times',
    text: 'Half days at a nursery, or a part-time timetable. With none the whole day is taken.',
    add: 'Add times',
    row: (index: number) => `Times ${index}`,
  },
  allYear: 'Open in school holidays too',
  file: {
    label: 'Or a calendar file (.ics)',
    hint: 'As the school’s website, app or Outlook exports it. You see what is in it before it is saved.',
    choose: 'Choose a calendar file',
    reading: 'Reading the file …',
    weekly: (count: number, from: string, to: string) =>
      `${lessons(count)} from ${from} to ${to}. They repeat exactly, so they stand above as the timetable of every week.`,
    dated: (count: number, from: string, to: string) =>
      `${lessons(count)} from ${from} to ${to}. They do not repeat exactly, so they hold on these days alone: outside them nothing in school hours is offered.`,
    leftOut: (count: number) =>
      count === 1
        ? '1 whole-day or weekend entry was left out.'
        : `${count} whole-day or weekend entries were left out.`,
    problems: 'What could not be read for certain; at these times nothing is offered:',
    line: (line: number | null, reason: string) => (line === null ? reason : `Line ${line}: ${reason}`),
    takeOut: 'Take the dated lessons out',
    failed: 'The file was not read.',
  },
  exams: {
    title: 'Exams',
    add: 'Add an exam',
    name: 'Which exam',
    remove: (name: string) => `Take ${name || 'this exam'} out`,
  },
  leave: {
    title: 'Study leave',
    text: 'The child is not at school on these days but for their exams.',
    add: 'Add study leave',
    remove: (day: string) => `Take the leave from ${day} out`,
  },
  clubs: {
    title: 'Clubs and what they do every week',
    text: 'Football, choir, therapy: nobody asks the child to miss it.',
    add: 'Add a club',
    name: 'What',
    termTimeOnly: 'In term time only',
    remove: (name: string) => `Take ${name || 'this club'} out`,
  },
  days: 'Days',
  yearGroups: 'Year groups',
  yearGroupsHint: '“7-9”, “10 11”, R for reception; empty: all.',
  from: 'From',
  to: 'To',
  day: 'Day',
  firstDay: 'First day',
  lastDay: 'Last day',
  earlyFinish: {
    title: 'Early finish',
    text: 'Days on which everybody goes home early, such as the last day of a term.',
    add: 'Add a day',
    at: 'School ends at',
    remove: (day: string) => `Take ${day || 'this day'} out`,
  },
  bell: {
    more: 'Only some days, weeks or years',
    week: 'Week',
    weeks: { both: 'Both weeks', '1': `Week ${weekLetters['1']}`, '2': `Week ${weekLetters['2']}` },
    core: 'Core lessons then',
    cores: { unknown: 'Not known', yes: 'Yes', no: 'Never' },
  },
  plan: {
    title: 'The day in five lines',
    text: 'Enough for a primary school: with it, times outside the core lessons can be offered though no child’s own timetable is known.',
    start: 'School begins',
    coreFrom: 'Core lessons from',
    coreTo: 'Core lessons until',
    breakFrom: 'Break from',
    breakTo: 'Break until',
    lunchFrom: 'Lunch from',
    lunchTo: 'Lunch until',
    end: 'School ends',
    fill: 'Fill the school day with these',
    mend: 'Every time is needed, in the order of the day; break and lunch lie between beginning and end.',
    names: { core: 'Core lessons', lessons: 'Lessons', break: 'Break', lunch: 'Lunch' },
  },
  subjects: {
    title: 'How we understand the lessons',
    text: 'Core lessons are never used for a visit. What you say here holds for every child at this school.',
    understood: 'Understood as',
    byName: (meaning: string) => `By its name: ${meaning}`,
    corrected: (meaning: string) => `At this school: ${meaning}`,
    choose: (name: string) => `What ${name} is at this school`,
    show: (count: number) =>
      count === 1 ? 'How we understand 1 subject' : `How we understand ${count} subjects`,
    none: 'No subject that two children have is known here yet. A worker can correct one on the child’s page.',
    failed: 'Not saved.',
    meanings: {
      English: 'English, kept',
      maths: 'maths, kept',
      science: 'science, kept',
      keep: 'another lesson that is kept',
      'not-core': 'a lesson that a visit may be in',
      exam: 'an exam, kept',
      break: 'break, kept',
      lunch: 'lunch, kept',
      registration: 'registration',
    } satisfies Record<NameMeaning | SubjectCorrection['taughtAs'], string>,
  },
  askAgain: {
    never: 'Nobody has written down yet what they wish for visits. Ask when you next see them.',
    'six-months': (day: string) =>
      `Last asked on ${day}, more than six months ago. Ask again when you next see them.`,
    'new-home': (day: string) =>
      `They have moved since they were asked on ${day}. Ask again when you next see them.`,
    'new-school': (day: string) =>
      `They have another school since they were asked on ${day}. Ask again when you next see them.`,
    ask: 'Write down what they wish',
  },
  mend: {
    name: 'Write what it is.',
    time: 'A time is written 15:30.',
    timeOrder: 'The end must be after the start.',
    day: 'Choose a day.',
    days: 'Choose the days.',
    dayOrder: 'The last day must not be before the first.',
    yearGroups: 'Write years as “7-9” or “10 11”, R for reception, N for nursery.',
    sessionsOverlap: 'Two of these times overlap.',
  },
} as const;
