import type { PolicyPack } from './policyPack.ts';

/** Where the parts of a pack do not fit together, though each by itself has the right form. */
export interface Inconsistency {
  path: (string | number)[];
  message: string;
}

/** What is left out, said twice or pointed to in vain. A pack with none of these gives every covered involvement a date. */
export function inconsistenciesOf(pack: PolicyPack): Inconsistency[] {
  return [...counting(pack), ...coverage(pack), ...clockParts(pack), ...demands(pack), ...ladder(pack)];
}

/** A pack that says how often says what a visit must be; one of conduct alone has neither. */
function counting({ counting, covers, clocks, conduct }: PolicyPack): Inconsistency[] {
  if (counting === undefined && (covers.length > 0 || clocks.length > 0))
    return [{ path: ['covers'], message: 'what a visit must be to count is missing: add "counting"' }];
  if (covers.length === 0 && conduct.length === 0)
    return [{ path: [], message: 'the pack says nothing: add "covers" and "clocks", or "conduct"' }];
  return [];
}

/** What a visit may have or lack; a visit itself must come round whatever was seen. */
const partsOfVisit: ReadonlySet<string> = new Set([
  'home',
  'bedroom',
  'sleeping-arrangements',
  'unannounced',
]);

function clockParts({ clocks }: PolicyPack): Inconsistency[] {
  return clocks.flatMap((clock, index) => {
    const found: Inconsistency[] = [];
    const say = (message: string): void => void found.push({ path: ['clocks', index], message });
    const isTouch = clock.clock === 'contact' || clock.clock === 'keeping-in-touch';
    if (clock.every === 'as visits' && clock.clock !== 'seen-alone')
      say('"as visits" is for a clock of seen-alone');
    if (clock.every === 'as visits' && clock.later.length > 0)
      say('"as visits" takes its later intervals from the visits: take "later" out');
    if (isTouch && clock.by === undefined) say('say in "by" which ways are enough, such as phone or message');
    if (!isTouch && clock.by !== undefined) say('"by" is for contact and keeping-in-touch');
    if (clock.roles !== undefined && !isTouch && clock.clock !== 'seen-by-anyone')
      say(
        '"roles" is for contact, keeping-in-touch and seen-by-anyone; for visits the roles are under "counting"',
      );
    if (clock.onceBetween !== undefined && !partsOfVisit.has(clock.clock))
      say('"onceBetween" is for home, bedroom, sleeping-arrangements and unannounced');
    if (clock.onceBetween !== undefined && clock.every === 'as planned')
      say('with "onceBetween" say in "every" by when the next one is held at the latest');
    clock.later.forEach(({ past, from, after, agreed, agreedFor }) => {
      if (past === undefined && from === undefined && after === undefined && agreed === undefined)
        say('a later interval says from when it holds: "past", "from", "after" or "agreed"');
      if (agreedFor !== undefined && agreed === undefined)
        say('"agreedFor" needs "agreed": say what has been agreed for so long');
    });
    return found;
  });
}

function coverage({ covers, clocks, elsewhere }: PolicyPack): Inconsistency[] {
  const found: Inconsistency[] = [];
  covers.forEach((kind, index) => {
    if (!clocks.some((clock) => clock.clock === 'visit' && clock.for.includes(kind)))
      found.push({
        path: ['covers', index],
        message: `"${kind}" is covered but has no visit clock: add one under "clocks", or take it out`,
      });
  });
  clocks.forEach((clock, index) => {
    for (const kind of clock.for)
      if (!covers.includes(kind))
        found.push({
          path: ['clocks', index, 'for'],
          message: `"${kind}" is not under "covers": add it there, or take it out here`,
        });
  });
  elsewhere.forEach((rule, index) => {
    for (const kind of rule.for)
      if (covers.includes(kind))
        found.push({
          path: ['elsewhere', index, 'for'],
          message: `"${kind}" is under "covers" too: it cannot be both`,
        });
  });
  return found;
}

function demands(pack: PolicyPack): Inconsistency[] {
  return pack.demands.flatMap(({ every, when }, index) =>
    (every === undefined) === (when === undefined)
      ? [
          {
            path: ['demands', index],
            message: 'a demand says either "every" (1 each visit, 2 every other) or "when"',
          },
        ]
      : [],
  );
}

function ladder({ escalation }: PolicyPack): Inconsistency[] {
  const above = new Set<string>();
  return escalation.flatMap(({ step, when }, index) => {
    const found: Inconsistency[] = when.flatMap((trigger, at) =>
      'step' in trigger && !above.has(trigger.step)
        ? [
            {
              path: ['escalation', index, 'when', at],
              message: `the step "${trigger.step}" must stand above this one`,
            },
          ]
        : [],
    );
    above.add(step);
    return found;
  });
}
