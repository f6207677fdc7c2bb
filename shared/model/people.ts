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

/** The roles that open children's pages at all; whose pages is decided child by child. */
export const rolesThatSeeChildren = [
  'worker',
  'duty-worker',
  'personal-adviser',
  'early-help-practitioner',
  'manager',
  'head-of-service',
] as const satisfies readonly Role[];
