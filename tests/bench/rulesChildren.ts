import { addWorkingDays } from '#shared/time/workingDays.ts';
import { type Child, childSchema } from '#shared/model/caseFile.ts';

const places = ['home', 'home', 'school', 'home', 'community', 'home'] as const;

/**
 * Invented children with so many visits each, spread over the last year or so: most count, some by video, some not seen, some not alone;
 * every fifth child is under five. No randomness, so that a figure can be compared with the one before.
 */
export function childrenWithVisits(howMany: number, visitsEach = 30): Child[] {
  return Array.from({ length: howMany }, (_, index) =>
    childSchema.parse({
      id: `child-${index}`,
      name: 'Amara',
      dateOfBirth: index % 5 === 0 ? '2023-05-14' : '2015-03-02',
      involvements: [
        { kind: 'child-in-need', start: '2025-06-02', end: '2025-09-30' },
        {
          kind: 'child-protection',
          start: '2025-10-01',
          plans: [{ from: '2025-10-01', visitEvery: `${5 + (index % 5)} working days`, setBy: 'plan' }],
        },
      ],
      milestones: [{ kind: 'child-asked', at: '2026-03-04' }],
      away: [{ from: '2026-08-01', to: '2026-08-14' }],
      visits: Array.from({ length: visitsEach }, (_, visit) => {
        const day = addWorkingDays('2025-10-01', Math.floor((270 * visit) / visitsEach) + (index % 7));
        return {
          id: `v${visit}`,
          at: `${day}T16:00`,
          by: 'lead-social-worker',
          mode: visit % 11 === 10 ? 'video' : 'in-person',
          place: places[(visit + index) % places.length],
          purpose: 'planned',
          childSeen: visit % 9 === 8 ? 'no' : 'yes',
          alone: visit % 3 === 0 ? 'no' : 'yes',
          awake: 'yes',
          homeSeen: 'yes',
          bedroomSeen: visit % 2 === 0 ? 'yes' : 'no',
          interactionObserved: 'yes',
          announced: visit % 2 === 0,
          recordedAt: `${addWorkingDays(day, 1)}T10:00`,
        };
      }),
    }),
  );
}
