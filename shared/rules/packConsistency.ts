import type { PolicyPack } from './policyPack.ts';

/** Where the parts of a pack do not fit together, though each by itself has the right form. */
export interface Inconsistency {
  path: (string | number)[];
  message: string;
}

/** What is left out, said twice or pointed to in vain. A pack with none of these gives every covered involvement a date. */
export function inconsistenciesOf(pack: PolicyPack): Inconsistency[] {
  return [...coverage(pack), ...demands(pack), ...ladder(pack)];
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
