import type { BusyBlock } from '#shared/model/calendar.ts';
import type { SlotRequest } from '#shared/model/slots.ts';
import { proposeSlots } from '#shared/slots/proposeSlots.ts';
import { at, request, termDays } from '#tests/shared/slots/requests.ts';
import { processorTime } from './processorTime.ts';
import type { Bench } from './run.ts';

const budgetMilliseconds = 0.2;
/** Searches that are measured as one, and how often. */
const together = 10;
const rounds = 200;
const warmUp = 50;

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
  budget: `under ${budgetMilliseconds} ms of the processor, median`,
  async run() {
    const question = fortnight();
    if (proposeSlots(question).slots.length === 0) throw new Error('the bench must find slots');
    // The clock of the processor tells single microseconds too roughly for one search; what others do at the time is not in it.
    const { median, least } = processorTime(
      () => {
        for (let search = 0; search < together; search++) proposeSlots(question);
      },
      rounds,
      warmUp,
    );
    const milliseconds = (microseconds: number): number => microseconds / 1000 / together;
    const rate = Math.round(1000 / milliseconds(median)).toLocaleString('en-GB');
    return {
      figure: `${rate} searches a second (median ${milliseconds(median).toFixed(3)} ms of the processor, least ${milliseconds(least).toFixed(3)} ms)`,
      samples: rounds,
      withinBudget: milliseconds(median) < budgetMilliseconds,
    };
  },
};
