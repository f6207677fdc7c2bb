import { randomUUID } from 'node:crypto';
import type { Council } from '#bot/caseload/council.ts';
import type { Person } from '#bot/identity/person.ts';
import type { Child } from '#shared/model/caseFile.ts';

/** Puts a child with these facts into a council, as the import would; `worker` works with them. */
export async function addChild(
  { db, now }: Pick<Council, 'db' | 'now'>,
  worker: Pick<Person, 'staff'> | null,
  facts: Partial<Child> = {},
  role = 'lead-social-worker',
): Promise<string> {
  const id = randomUUID();
  const externalId = `C-${id.slice(0, 8)}`;
  await db
    .insertInto('child')
    .values({
      id,
      external_id: externalId,
      given_name: 'Kit',
      family_name: 'Lowe',
      created_at: new Date(now()),
    })
    .execute();
  const document = {
    externalId,
    name: { given: 'Kit', family: 'Lowe' },
    facts: {
      id: externalId,
      dateOfBirth: '2014-03-02',
      involvements: [{ kind: 'child-in-need', start: '2026-11-02' }],
      milestones: [],
      away: [],
      visits: [],
      ...facts,
    },
    allocations: [],
    families: [],
    closed: false,
    postcode: null,
    findings: [],
  };
  await db
    .insertInto('source_child')
    .values({
      source: 'ssd',
      child_id: id,
      document: JSON.stringify(document),
      hash: 'x',
      first_import: randomUUID(),
      last_import: randomUUID(),
    })
    .execute();
  if (worker)
    await db
      .insertInto('allocation')
      .values({
        source: 'ssd',
        child_id: id,
        staff: worker.staff[0] as string,
        role,
        team: null,
        from_date: '2026-01-01',
        to_date: null,
      })
      .execute();
  return id;
}
