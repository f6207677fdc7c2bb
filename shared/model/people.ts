/** What a person does in the council: decides whom they may see. One person may have several. */
export const roles = [
  'worker',
  'duty-worker',
  'personal-adviser',
  'early-help-practitioner',
  'manager',
  'head-of-service',
  'administrator',
  'analyst',
] as const;
export type Role = (typeof roles)[number];
