import type { BusyBlock } from '#shared/model/calendar.ts';
import type { SlotRequest } from '#shared/model/slots.ts';
import { proposeSlots } from '#shared/slots/proposeSlots.ts';
import { at, request, termDays } from '#tests/shared/slots/requests.ts';
import type { Bench } from './run.ts';

const budgetMilliseconds = 0.2;
const rounds = 2000;

/** One worker, two working weeks, sixty blocks of clutter, home and school in question, the child's timetable known. */
function fortnight(): SlotRequest {
  const busy: BusyBlock[] = [];
  for (let index = 0; index < 60; index++) {
    const day = Math.floor(index / 6);
    const monday = at(day < 5 ? '2026-11-09T09:00' : '2026-11-16T09:00');
    const start = monday + (day % 5) * 86_400_000 + ((index % 6) * 80 + ((index * 37) % 4) * 15) * 60_000;
    busy.push({
      start,
      end: start + (20 + (index % 3) * 10) * 60_000,
      showAs: index % 9 === 0 ? 'tentative' : 'busy',
    });
  }
  return request({
    from: '2026-11-09',
    to: '2026-11-20',
    places: ['home', 'school'],
    aimBy: '2026-11-16',
    dueBy: '2026-11-18',
    busy,
    schoolDays: termDays('2026-11-09', '2026-11-20'),
    wishes: {
      schoolIsFine: true,
      lessonsNotToMiss: ['Drama'],
      places: ['school', 'home'],
      badTimes: [{ days: [2], from: '15:00', to: '18:00' }],
    },
    minutes: 45,
    travelMinutes: { home: 10, school: 10 },
    limit: 10,
  });
}

export const bench: Bench = {
  name: 'slots: one worker, 10 working days, 15-minute grid, 60 busy blocks, school day and reasons on',
  budget: `under ${budgetMilliseconds} ms, median`,
  async run() {
    const question = fortnight();
    if (proposeSlots(question).slots.length === 0) throw new Error('the bench must find slots');
    const times: number[] = [];
    for (let round = -500; round < rounds; round++) {
      const start = performance.now();
      proposeSlots(question);
      if (round >= 0) times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const median = times[rounds / 2] as number;
    const p95 = times[Math.floor(rounds * 0.95)] as number;
    const rate = Math.round(1000 / median).toLocaleString('en-GB');
    return {
      figure: `${rate} searches a second (median ${median.toFixed(3)} ms, p95 ${p95.toFixed(3)} ms)`,
      samples: rounds,
      withinBudget: median < budgetMilliseconds,
    };
  },
};
