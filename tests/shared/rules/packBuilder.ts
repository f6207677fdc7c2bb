import type { z } from 'zod';
import type { Child } from '#shared/model/caseFile.ts';
import type { Evaluation } from '#shared/model/evaluation.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { type PolicyPack, policyPackSchema } from '#shared/rules/policyPack.ts';

/** A small policy of which a test names only what matters to it: child protection every ten working days, by the lead social worker. */
export function pack(parts: Partial<z.input<typeof policyPackSchema>> = {}): PolicyPack {
  return policyPackSchema.parse({
    id: 'small',
    name: 'Small',
    about: 'A policy for tests.',
    source: { title: 'Made up' },
    covers: ['child-protection'],
    counting: {
      inPerson: { clause: 'S-1', says: 'In person.' },
      role: { clause: 'S-2', says: 'By the social worker.', count: ['lead-social-worker'] },
      purpose: { clause: 'S-3', says: 'A visit, not a lift.', count: ['planned', 'unplanned'] },
      seen: { clause: 'S-4', says: 'The child is seen.' },
    },
    clocks: [
      {
        clause: 'S-5',
        says: 'Every ten working days.',
        clock: 'visit',
        for: ['child-protection'],
        every: '10 working days',
      },
    ],
    ...parts,
  });
}

export const under = (policy: PolicyPack, child: Child, asOf: string): Evaluation =>
  evaluate(child, [policy], asOf);
