import type { BusyBlock } from '#shared/model/calendar.ts';
import type { SlotRequest } from '#shared/model/slots.ts';
import { proposeSlots } from '#shared/slots/proposeSlots.ts';
import { isoDate, dayNumber } from '#shared/time/calendarDay.ts';
import { at, nineToFive, request, termDays } from '#tests/shared/slots/requests.ts';
import type { Bench } from './run.ts';

const from = '2026-11-09';
const day = 86_400_000;

/**
 * So many blocks of ten minutes spread evenly over the mornings, so that there is always a time to be found; a third of them at places
 * that are known.
 */
function clutter(blocks: number, days: number, shift = 0): BusyBlock[] {
  const start = at(`${from}T09:00`);
  return Array.from({ length: blocks }, (_, index): BusyBlock => {
    const place = (index * days) / blocks;
    const begin =
      start + Math.floor(place) * day + Math.floor(((place % 1) * 180 + (shift % 12) * 5) / 5) * 5 * 60_000;
    const known = index % 3 === 0 ? { journeys: { home: 5 + (index % 4) * 5 }, bookingId: `b${index}` } : {};
    return { start: begin, end: begin + 10 * 60_000, showAs: 'busy', ...known };
  });
}

function question({ blocks = 60, days = 14, hosts = 1 }): SlotRequest {
  const to = isoDate(dayNumber(from) + days - 1);
  return request({
    from,
    to,
    places: ['home', 'school'],
    aimBy: '2026-11-16',
    dueBy: '2026-11-18',
    people: Array.from({ length: hosts }, (_, host) => ({
      id: `p${host}`,
      name: `Person ${host}`,
      calendar: { read: true, busy: clutter(blocks, days, host), workingHours: nineToFive },
    })),
    schoolDays: termDays(from, to),
    wishes: { schoolIsFine: true },
    minutes: 30,
    travelMinutes: { home: 10, school: 10 },
    limit: 10,
  });
}

/** The median of so many searches, in milliseconds. */
function median(given: Parameters<typeof question>[0], rounds: number): number {
  const asked = question(given);
  const times: number[] = [];
  for (let round = -Math.ceil(rounds / 4); round < rounds; round++) {
    const start = performance.now();
    proposeSlots(asked);
    if (round >= 0) times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[rounds >> 1] as number;
}

/** Grows one thing and holds the time against the growth: a sort and the collector cost a little more than what is asked, a nested loop would cost much more. */
function growth(
  name: string,
  steps: { given: Parameters<typeof question>[0]; size: number; rounds: number }[],
): Bench {
  return {
    name: `slots, growth with ${name} (${steps.map(({ size }) => size.toLocaleString('en-GB')).join(', ')})`,
    budget: 'no step costs five times as much for each unit of size',
    async run() {
      for (const { given } of steps)
        if (proposeSlots(question(given)).slots.length === 0) throw new Error('the bench must find slots');
      const times = steps.map(({ given, rounds }) => median(given, rounds));
      const ratios = steps.slice(1).map(({ size }, index) => {
        const before = steps[index] as (typeof steps)[number];
        return (times[index + 1] as number) / (times[index] as number) / (size / before.size);
      });
      return {
        figure: `median ${times.map((time) => time.toFixed(2)).join(', ')} ms; time per unit of size × ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`,
        samples: steps.reduce((sum, { rounds }) => sum + rounds, 0),
        withinBudget: ratios.every((ratio) => ratio < 5),
      };
    },
  };
}

export const bench: Bench[] = [
  growth('busy blocks', [
    { given: { blocks: 60 }, size: 60, rounds: 1000 },
    { given: { blocks: 300 }, size: 300, rounds: 500 },
    { given: { blocks: 3_000 }, size: 3_000, rounds: 100 },
  ]),
  growth('days', [
    { given: { days: 10 }, size: 10, rounds: 1000 },
    { given: { days: 60 }, size: 60, rounds: 200 },
  ]),
  growth('people who must be free', [
    { given: { hosts: 1 }, size: 1, rounds: 1000 },
    { given: { hosts: 20 }, size: 20, rounds: 200 },
    { given: { hosts: 200 }, size: 200, rounds: 40 },
  ]),
];
