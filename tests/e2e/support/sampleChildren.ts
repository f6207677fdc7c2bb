import type { Visit } from '#shared/model/caseFile.ts';
import type { SeededChild } from './seedChild.ts';

/** A visit at home at which everything was as it should be. */
export function goodVisit(id: string, at: string, change: Partial<Visit> = {}): Visit {
  return {
    id,
    at,
    by: 'lead-social-worker',
    mode: 'in-person',
    place: 'home',
    purpose: 'planned',
    childSeen: 'yes',
    alone: 'yes',
    awake: 'yes',
    individually: true,
    homeSeen: 'yes',
    bedroomSeen: 'yes',
    recordedAt: at,
    ...change,
  };
}

const protectedSince = (start: string) => ({ involvements: [{ kind: 'child-protection', start }] });

/**
 * Bedford Borough asks for a visit at least once every 10 working days (BB-20). Counted on paper for Monday 23 November 2026:
 * from Thursday 12 November: Friday 13 is 1, Monday 16 is 2 … Friday 20 is 6, Thursday 26 is 10: due Thursday 26 November, and two
 * working days before that we aim for Tuesday 24 November.
 */
export const dueThisWeek: SeededChild = {
  given: 'Kit',
  family: 'Lowe',
  staff: 'W1',
  familyId: 'F1',
  facts: {
    ...protectedSince('2026-09-07'),
    dateOfBirth: '2014-03-02',
    visits: [goodVisit('v1', '2026-11-12T16:00')],
  },
};

/**
 * From Monday 2 November: Tuesday 3 is 1, Friday 6 is 4, Friday 13 is 9: due Monday 16 November (BB-20). Not seen on Friday 13 at 4pm: a
 * further visit within 24 hours (BB-2), Saturday 14 at 4pm, nine days ago; this is the earlier.
 */
export const lateByAWeek: SeededChild = {
  given: 'Noor',
  family: 'Lowe',
  staff: 'W1',
  familyId: 'F1',
  facts: {
    ...protectedSince('2026-09-07'),
    dateOfBirth: '2011-06-20',
    visits: [
      goodVisit('v1', '2026-11-02T16:00'),
      goodVisit('v2', '2026-11-13T16:00', { childSeen: 'no', alone: 'unknown', awake: 'unknown' }),
    ],
  },
};

/** No visit yet: from Friday 20 November, Monday 23 is 1, Friday 27 is 5, Friday 4 December is 10: due Friday 4 December. */
export const notSeenYet: SeededChild = {
  given: 'Wren',
  family: 'Achebe',
  staff: 'W1',
  facts: { ...protectedSince('2026-11-20'), dateOfBirth: '2019-01-15' },
};

/** No chosen policy knows early help here. */
export const needsANumber: SeededChild = {
  given: 'Zia',
  family: 'Quill',
  staff: 'W1',
  facts: { involvements: [{ kind: 'early-help', start: '2026-10-01' }], dateOfBirth: '2016-05-05' },
};

/** In the export, with a worker whom no account is matched to. */
export const nobodyMatched: SeededChild = {
  given: 'Ines',
  family: 'Marlow',
  staff: 'W99',
  facts: { ...protectedSince('2026-11-09'), dateOfBirth: '2013-08-30' },
};
