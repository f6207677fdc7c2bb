/** What leads to a plan for a fortnight, apart from all that the plan itself says: the first page stays small. */
export const fortnightLinks = {
  mine: 'Plan my fortnight',
  team: 'Plan the team’s fortnight',
} as const;
