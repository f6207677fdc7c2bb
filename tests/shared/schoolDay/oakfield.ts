import type { School } from '#shared/model/api/administration.ts';
import type { Lesson } from '#shared/model/api/children.ts';

/** An invented secondary school with one week, a longer period 4 on Fridays and an earlier lunch for year 7. */
export const oakfield: School = {
  id: 'oakfield',
  name: 'Oakfield',
  bells: [
    { name: 'Tutor', from: '08:45', to: '09:00', kind: 'registration' },
    { name: '1', from: '09:00', to: '10:00', kind: 'lesson' },
    { name: '2', from: '10:05', to: '11:05', kind: 'lesson' },
    { name: 'Break', from: '11:05', to: '11:25', kind: 'break' },
    { name: '3', from: '11:25', to: '12:25', kind: 'lesson' },
    { name: '4', from: '12:30', to: '13:30', kind: 'lesson' },
    { name: '4', from: '12:30', to: '13:40', kind: 'lesson', days: [5] },
    { name: 'Lunch', from: '13:30', to: '14:15', kind: 'lunch' },
    { name: 'Lunch', from: '12:25', to: '13:00', kind: 'lunch', yearGroups: [7] },
    { name: '5', from: '14:15', to: '15:15', kind: 'lesson' },
  ],
  terms: [
    { from: '2026-09-02', to: '2026-10-23' },
    { from: '2026-11-02', to: '2026-12-18' },
    { from: '2027-01-04', to: '2027-02-12' },
  ],
  closed: [{ date: '2026-11-27', why: 'INSET day' }],
};

const day = (weekday: number, subjects: string[]): Lesson[] => {
  const times = [
    ['09:00', '10:00'],
    ['10:05', '11:05'],
    ['11:25', '12:25'],
    ['12:30', '13:30'],
    ['14:15', '15:15'],
  ] as const;
  return subjects.map((subject, index) => {
    const [from, to] = times[index] as readonly [string, string];
    return { day: weekday, from, to, subject };
  });
};

/** Monday: Art, then maths, PE, history, English. */
export const timetable: Lesson[] = [
  ...day(1, ['Art', 'Maths', 'PE', 'History', 'English']),
  ...day(2, ['Science', 'French', 'Geography', 'Maths', 'Drama']),
  ...day(3, ['English', 'Music', 'Maths', 'Science', 'RE']),
  ...day(4, ['Maths', 'English', 'DT', 'DT', 'Computer Science']),
  ...day(5, ['History', 'PSHE', 'English', 'Science', 'PE']),
];
