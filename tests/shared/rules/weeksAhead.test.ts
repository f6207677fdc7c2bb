import { weeksAhead } from '#shared/rules/weeksAhead.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';

describe('the weeks ahead of a worker', () => {
  const ahead = (day: string) => ({ day, dueBy: day, mustInclude: [], obligation: 'p/c', late: false });
  const time = { perVisit: 60, perTrip: 30 };

  it('counts visits by week, from Monday on', () => {
    const weeks = weeksAhead(
      [{ child: 'c1', visits: [ahead('2026-11-29'), ahead('2026-11-30')] }],
      '2026-11-25',
      3,
      time,
    );
    expect(weeks.map(({ from, visits, minutes }) => [from, visits.length, minutes])).toEqual([
      ['2026-11-23', 1, 90],
      ['2026-11-30', 1, 90],
      ['2026-12-07', 0, 0],
    ]);
  });

  it('within a week by day, and of one day in the order of the children', () => {
    const [week] = weeksAhead(
      [
        { child: 'c1', visits: [ahead('2026-11-26'), ahead('2026-11-25')] },
        { child: 'c2', family: 'f', visits: [ahead('2026-11-24'), ahead('2026-11-25')] },
      ],
      '2026-11-23',
      1,
      time,
    );
    expect(week!.visits).toEqual([
      { child: 'c2', ...ahead('2026-11-24') },
      { child: 'c1', ...ahead('2026-11-25') },
      { child: 'c2', ...ahead('2026-11-25') },
      { child: 'c1', ...ahead('2026-11-26') },
    ]);
  });

  it('brothers and sisters of one week share the way', () => {
    const child = (id: string, family: string | undefined) => ({
      child: id,
      family,
      visits: [ahead('2026-11-24')],
    });
    const [together] = weeksAhead(
      [child('c1', 'f'), child('c2', 'f'), child('c3', undefined)],
      '2026-11-23',
      1,
      time,
    );
    expect(together).toMatchObject({ trips: 2, minutes: 240 });
  });

  it('one who is due twice in a week is gone to twice, and the others go along', () => {
    const family = (child: string, ...days: string[]) => ({ child, family: 'f', visits: days.map(ahead) });
    const [week] = weeksAhead(
      [family('c1', '2026-11-23', '2026-11-27'), family('c2', '2026-11-23')],
      '2026-11-23',
      1,
      time,
    );
    // Three visits of an hour, and two ways of half an hour.
    expect(week).toMatchObject({ trips: 2, minutes: 240 });
  });

  it('a week with half as many visits again as the middle one, and three more, is hard', () => {
    const visits = (day: string, count: number) =>
      Array.from({ length: count }, (_, index) => ({ child: `${day} ${index}`, visits: [ahead(day)] }));
    const hard = (counts: number[]) =>
      weeksAhead(
        counts.flatMap((count, index) => visits(isoDate(dayNumber('2026-11-23') + 7 * index), count)),
        '2026-11-23',
        counts.length,
        time,
      ).map((week) => week.hard);
    expect(hard([4, 4, 7, 4])).toEqual([false, false, true, false]);
    expect(hard([4, 4, 6, 4])).toEqual([false, false, false, false]);
    expect(hard([10, 10, 14, 10])).toEqual([false, false, false, false]);
    expect(hard([0, 0, 3, 0])).toEqual([false, false, true, false]);
    expect(hard([6, 6, 9, 6])).toEqual([false, false, true, false]);
    // Of four weeks the middle lies between the second and the third: five; of three it is the second.
    expect(hard([2, 2, 8, 8])).toEqual([false, false, true, true]);
    expect(hard([1, 5, 7])).toEqual([false, false, false]);
    expect(hard([7])).toEqual([false]);
  });
});
