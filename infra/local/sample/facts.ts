import { workingDaysBefore } from '#shared/time/workingDays.ts';
import type { EnteredFact } from '#shared/model/api/children.ts';
import { addDays, ageOn, daysBetween } from './days.ts';
import type { SampleChild } from './families.ts';
import { inventWishes } from './wishes.ts';

/** Something that a person of the council enters on a child's page once the child is here. */
export interface SampleFact {
  /** The council's own id of the child. */
  child: string;
  /** The child's own worker, or a manager of the team. */
  by: 'worker' | 'manager';
  fact: EnteredFact;
}

/**
 * What no export carries: work that the dataset has no table for, how often plans ask for visits, wishes and worries, time away,
 * and why a child is not seen alone. The same children and day give the same facts.
 */
export function inventFacts(today: string, children: readonly SampleChild[]): SampleFact[] {
  const seen = new Map<SampleChild['kind'], number>();
  return children.flatMap((child) => {
    const place = seen.get(child.kind) ?? 0;
    seen.set(child.kind, place + 1);
    // Nobody enters anything on the page of a child with whom the council no longer works.
    if (child.kind === 'closed') return [];
    const wishes = inventWishes(today, child.born, place).map((fact): Entered => ['worker', fact]);
    return [...factsOfWork(today, child, place), ...factsOfLife(today, child, place), ...wishes].map(
      ([by, fact]): SampleFact => ({ child: child.id, by, fact }),
    );
  });
}

type Entered = [by: SampleFact['by'], fact: EnteredFact];

/** Work that is entered here, and what its plan says. `place` counts the children of a kind, from 0. */
function factsOfWork(today: string, { kind, start }: SampleChild, place: number): Entered[] {
  const work = (
    involvement: Extract<EnteredFact, { kind: 'work' }>['involvement'],
    from: string,
    more: { home?: string; notifiedOn?: string } = {},
  ): Entered => ['worker', { kind: 'work', involvement, from, ...more }];
  switch (kind) {
    case 'early-help': {
      const agreed = interval('plan', 'early-help', start, { visitEvery: '4 weeks' });
      // One plan does not say how often, and the child's page asks for it.
      return place === 4 ? [work('early-help', start)] : [work('early-help', start), ['worker', agreed]];
    }
    case 'section-47':
      if (place < 2) return [];
      return [['worker', interval('plan', kind, start, { visitEvery: '5 working days' })]];
    case 'private-fostering':
      return [work('private-fostering', start, { notifiedOn: addDays(start, -2) })];
    case 'temporary-carer':
      return [work('temporary-carer', start)];
    case 'at-home-pending-assessment':
      return [work('at-home-pending-assessment', start)];
    case 'additional-home': {
      const home = ['School', 'Nan’s', 'Dad’s'][place % 3] ?? 'Nan’s';
      return [work('additional-home', addDays(today, -21 - 20 * place), { home })];
    }
    case 'adoption-placement': {
      const link = interval('plan', kind, start, { contactEvery: '6 weeks' });
      // The plan for one home does not say yet how often the link worker visits, and the child's page asks for it.
      return place === 3 ? [] : [['worker', link]];
    }
    case 'care-leaver':
      return [
        [
          'worker',
          interval('plan', 'care-leaver', addDays(today, -5 - place), {
            contactEvery: place % 3 === 0 ? '2 weeks' : '1 month',
          }),
        ],
      ];
    case 'in-care': {
      const settled = daysBetween(start, today) > 500;
      if (!settled || place % 2 === 1) return [];
      const what = place % 4 === 0 ? 'permanence' : 'long-term';
      return [['worker', { kind: 'home-agreed', what, on: addDays(today, -90 - 7 * place) }]];
    }
    default:
      return [];
  }
}

/** What happens in a child's life: with a few children of each kind. */
function factsOfLife(today: string, child: SampleChild, place: number): Entered[] {
  const age = child.born === null ? null : ageOn(child.born, today);
  const facts: Entered[] = [];
  const exempt = (
    by: SampleFact['by'],
    why: Extract<EnteredFact, { kind: 'alone-exempt' }>['why'],
    reason: string,
  ) => facts.push([by, { kind: 'alone-exempt', why, reason, from: addDays(today, -20) }]);
  const plan = child.kind === 'child-protection' || child.kind === 'child-in-need';
  if (plan && age !== null && age < 3 && place % 2 === 0)
    exempt('worker', 'too-young', 'Too small to be without a parent in the room');
  if (plan && age === 3) facts.push(['worker', { kind: 'able-to-engage', able: true }]);
  // Somebody said so of a child of the wrong family: the page asks to look again.
  if (child.kind === 'enquiry-in-need' && age !== null && age > 5 && place < 2)
    exempt('worker', 'too-young', 'Too young');
  if (plan && age !== null && age > 9 && place % 29 === 7)
    exempt('worker', 'child-says-no', 'I only want to talk when my sister is there.');
  if (plan && age !== null && age > 7 && place % 31 === 11)
    exempt(
      'manager',
      'manager-decision',
      'With an interpreter in the room until the new worker has met the family',
    );
  if (plan && place % 23 === 5)
    facts.push([
      'worker',
      { kind: 'away', from: addDays(today, -3), to: addDays(today, 6), reason: 'Visiting family' },
    ]);
  if (plan && place % 27 === 13)
    facts.push([
      'worker',
      { kind: 'away', from: addDays(today, 9), to: addDays(today, 16), reason: 'Holiday' },
    ]);
  if (plan && age !== null && age > 4 && place % 33 === 20)
    facts.push(['worker', { kind: 'child-asked', at: `${workingDaysBefore(today, 1)}T15:40` }]);
  if (plan && place % 41 === 17)
    facts.push(['worker', { kind: 'concern-raised', at: `${workingDaysBefore(today, 1)}T09:20` }]);
  if (child.kind === 'child-protection' && place % 37 === 9)
    facts.push([
      'manager',
      interval('matrix', 'child-protection', addDays(today, -40), { visitEvery: '5 working days' }),
    ]);
  if (child.tries > 1)
    facts.push([
      'manager',
      {
        kind: 'decision',
        step: 'team-manager',
        text: 'Talked through with their worker on the day. The next visit is at another time, and school is asked today.',
        at: `${workingDaysBefore(today, child.tries)}T17:30`,
      },
    ]);
  if (child.kind === 'interim-order-at-home' && place === 1)
    facts.push(['manager', interval('court', child.kind, addDays(today, -30), { visitEvery: '2 weeks' })]);
  if (child.kind === 'in-care' && place % 15 === 3)
    facts.push([
      'worker',
      { kind: 'milestone', milestone: 'carer-asked', at: `${workingDaysBefore(today, 1)}T11:10` },
    ]);
  return facts;
}

function interval(
  setBy: 'plan' | 'matrix' | 'court',
  involvement: string,
  from: string,
  how: { visitEvery?: string; contactEvery?: string },
): EnteredFact {
  return { kind: 'interval', setBy, involvement, from, ...how };
}
