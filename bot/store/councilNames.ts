import { StoreError } from './storeError.ts';

/** What a council is called inside the database. */
export interface CouncilNames {
  /** The schema with the council's tables. */
  schema: string;
  /** The schema in which the jobs keep their own tables. */
  jobsSchema: string;
  /** The role that can reach these two schemas and nothing else. */
  role: string;
}

/**
 * The names for a council's id. They go into SQL as they are, so an id that could be anything else is refused.
 * @example councilNames('larkshire').schema // 'council_larkshire'
 */
export function councilNames(council: string): CouncilNames {
  if (!/^[a-z][a-z0-9_]{1,39}$/.test(council))
    throw new StoreError(
      'role',
      `The council id "${council}" cannot be used: 2 to 40 small letters, digits and underscores, a letter first.`,
    );
  const schema = `council_${council}`;
  return { schema, jobsSchema: `${schema}_jobs`, role: schema };
}
