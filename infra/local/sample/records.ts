import { workingDaysBefore } from '#shared/time/workingDays.ts';
import type { RecordVisit } from '#shared/model/api/visits.ts';
import type { SampleChild } from './families.ts';

/** A visit, or an attempt at one, that the child's worker writes up in the product. */
export interface SampleRecord {
  /** The council's own id of the child. */
  child: string;
  visit: Omit<RecordVisit, 'children'> & { answers: Omit<RecordVisit['children'][number], 'childId'> };
}

/**
 * What the workers of the sample write up in the product: attempts to see a child, and the visits of personal advisers. The same
 * children and day give the same records.
 */
export function inventRecords(today: string, children: readonly SampleChild[]): SampleRecord[] {
  return [
    ...inventAttempts(today, children),
    ...inventAdvisersVisits(today, children),
    ...inventLinkWorkersVisits(today, children),
  ];
}

/** The link worker of an adoptive home is in no export: the child's worker writes down when they came. */
function inventLinkWorkersVisits(today: string, children: readonly SampleChild[]): SampleRecord[] {
  return children
    .filter(({ kind }) => kind === 'adoption-placement')
    .slice(0, 3)
    .map(({ id }, place) => ({
      child: id,
      visit: {
        key: keyOf(id, 5),
        at: `${workingDaysBefore(today, 7 + 4 * place)}T15:30`,
        by: 'other',
        mode: 'in-person',
        place: 'home',
        purpose: 'planned',
        announced: true,
        answers: { childSeen: 'yes' },
      },
    }));
}

/**
 * Attempts at home that did not see the child: the dataset does not say where a visit was, so those from which the steps of a policy
 * are counted come from people.
 */
function inventAttempts(today: string, children: readonly SampleChild[]): SampleRecord[] {
  return children.flatMap(({ id, born, tries: count }) => {
    if (born === null) return [];
    return Array.from({ length: count }, (_, index): SampleRecord => {
      const day = workingDaysBefore(today, count - index);
      return {
        child: id,
        visit: {
          key: keyOf(id, index),
          at: `${day}T${index === 0 ? '16:10' : '17:20'}`,
          by: 'lead-social-worker',
          mode: 'in-person',
          place: 'home',
          purpose: 'planned',
          announced: index === 0,
          answers: { childSeen: 'no', homeSeen: 'no', notSeenReason: 'Nobody came to the door' },
        },
      };
    });
  });
}

/** The dataset has one day of contact with a young person who left care; who met whom, and how, comes from the personal adviser. */
function inventAdvisersVisits(today: string, children: readonly SampleChild[]): SampleRecord[] {
  return children
    .filter(({ kind }) => kind === 'care-leaver')
    .flatMap(({ id }, place): SampleRecord[] => {
      // Most in time, one or two a few days late.
      const met = workingDaysBefore(today, place % 9 === 4 ? 47 : 4 + ((place * 7) % 30));
      const wrote = workingDaysBefore(today, 1 + (place % 3));
      const key = (index: number) => keyOf(id, index);
      const by = 'personal-adviser';
      return [
        {
          child: id,
          visit: {
            key: key(0),
            at: `${met}T14:30`,
            by,
            mode: 'in-person',
            place: place % 2 === 0 ? 'community' : 'home',
            purpose: 'planned',
            announced: true,
            answers: { childSeen: 'yes', alone: 'yes' },
          },
        },
        {
          child: id,
          visit: {
            key: key(1),
            at: `${wrote}T11:00`,
            by,
            mode: 'message',
            purpose: 'planned',
            answers: { childSeen: 'yes' },
          },
        },
      ];
    });
}

/** A key that stays the same, so that a record sent twice is one. */
function keyOf(childId: string, index: number): string {
  return `b7ac0000-5eed-4000-8000-${childId.padStart(10, '0')}${String(index).padStart(2, '0')}`;
}
