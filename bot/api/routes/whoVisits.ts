import type { Role } from '#shared/model/people.ts';

/** Who may ask about visits at all; for which children is decided by the use case. */
export const whoVisits: readonly Role[] = [
  'worker',
  'duty-worker',
  'personal-adviser',
  'early-help-practitioner',
  'manager',
  'head-of-service',
];
