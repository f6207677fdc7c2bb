import fc from 'fast-check';
import type { Lesson } from '#shared/model/api/children.ts';
import { timetableOf, timetableText } from '#tab/childFacts/timetableLines.ts';

const lessons = (text: string) => {
  const read = timetableOf(text);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.lessons;
};
const problems = (text: string) => {
  const read = timetableOf(text);
  return read.ok ? [] : read.problems;
};
const maths = { day: 1, from: '09:00', to: '10:00', subject: 'Maths' };

describe('a timetable typed or pasted', () => {
  test.each([
    ['Mon 09:00-10:00 Maths', maths],
    ['monday 9:00 - 10:00 Maths', maths],
    ['MON\t09.00–10.00\tMaths', maths],
    ['Mon: 09:00 to 10:00, Maths', maths],
    ['1 Mon 09:00-10:00 Maths', { ...maths, week: '1' }],
    ['Week 2 Mon 09:00-10:00 Maths', { ...maths, week: '2' }],
    ['A Mon 09:00-10:00 Maths', { ...maths, week: '1' }],
    ['week b, mon 09:00-10:00 Maths', { ...maths, week: '2' }],
    [
      'Thurs 13:05-14:05 Design and technology',
      { day: 4, from: '13:05', to: '14:05', subject: 'Design and technology' },
    ],
  ])('%j', (line, lesson) => {
    expect(lessons(line)).toEqual([lesson]);
  });

  test('empty lines are fine, and so is an empty timetable', () => {
    expect(lessons('\nMon 09:00-10:00 Maths\r\n\r\nTue 09:00-10:00 Art\n')).toHaveLength(2);
    expect(lessons('  \n ')).toEqual([]);
  });

  test.each([
    ['Maths on Monday', 'Line 1, “Maths on Monday”: write it like “Mon 09:00-10:00 Maths”.'],
    [
      'Moonday 09:00-10:00 Maths',
      'Line 1, “Moonday 09:00-10:00 Maths”: write it like “Mon 09:00-10:00 Maths”.',
    ],
    ['Sat 09:00-10:00 Maths', 'Line 1, “Sat 09:00-10:00 Maths”: a lesson is on Monday to Friday.'],
    ['Mon 25:00-26:00 Maths', 'Line 1, “Mon 25:00-26:00 Maths”: this is no time of day.'],
    ['Mon 10:00-09:00 Maths', 'Line 1, “Mon 10:00-09:00 Maths”: the lesson ends before it begins.'],
    ['Mon 09:00-10:00', 'Line 1, “Mon 09:00-10:00”: the lesson is missing.'],
    [
      'Mon 09:00-10:00 Maths\n\nMon 09:30-10:30 Art',
      'Line 3, “Mon 09:30-10:30 Art”: it overlaps with line 1.',
    ],
  ])('%j is refused, with its line', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  test('lessons of week 1 and week 2 may be at one time', () => {
    expect(lessons('1 Mon 09:00-10:00 Maths\n2 Mon 09:00-10:00 Art')).toHaveLength(2);
  });

  test('the lines under “Week A” and “Week B” are of that week; one that says its own week is of that', () => {
    const text =
      'Mon 08:30-08:50 Tutor\nWeek A\nMon 09:00-10:00 Maths\nb:\nMon 09:00-10:00 Art\nA Tue 09:00-10:00 PE';
    expect(lessons(text).map(({ subject, week }) => [subject, week])).toEqual([
      ['Tutor', undefined],
      ['Maths', '1'],
      ['Art', '2'],
      ['PE', '1'],
    ]);
    expect(problems('Week C\nWeek A\nMaths')).toHaveLength(2);
  });

  test('one bad line takes nothing in', () => {
    expect(timetableOf('Mon 09:00-10:00 Maths\nnonsense')).toMatchObject({ ok: false });
  });

  test('what is written out is read back unchanged', () => {
    const lesson = fc.record({
      day: fc.integer({ min: 1, max: 5 }),
      hour: fc.integer({ min: 7, max: 17 }),
      minute: fc.integer({ min: 0, max: 58 }),
      subject: fc.constantFrom('Maths', 'Design and technology', 'PE 2', 'English: reading'),
      week: fc.constantFrom('1' as const, '2' as const, undefined),
    });
    fc.assert(
      fc.property(lesson, ({ day, hour, minute, subject, week }) => {
        const two = (number: number) => String(number).padStart(2, '0');
        const one: Lesson = {
          day,
          from: `${two(hour)}:${two(minute)}`,
          to: `${two(hour)}:59`,
          subject,
          ...(week && { week }),
        };
        expect(lessons(timetableText([one]))).toEqual([one]);
      }),
    );
  });
});
