import { randomUUID } from 'node:crypto';
import type { Product } from '#bot/startProduct.ts';
import type { Child } from '#shared/model/caseFile.ts';

/** A child as the export would bring them. */
export interface SeededChild {
  given: string;
  family: string;
  facts: Omit<Child, 'id' | 'milestones' | 'away' | 'visits'> & Partial<Child>;
  /** Staff id of the worker; left out: nobody. */
  staff?: string;
  team?: string;
  /** Children with the same word are brothers and sisters. */
  familyId?: string;
}

/** Writes a child where an import of the Standard Safeguarding Dataset would, and tells the id. */
export async function seedChild({ council: { db, now } }: Product, child: SeededChild): Promise<string> {
  const id = randomUUID();
  const externalId = `C-${id.slice(0, 8)}`;
  const { given, family } = child;
  const source = 'ssd';
  await db
    .insertInto('child')
    .values({
      id,
      external_id: externalId,
      given_name: given,
      family_name: family,
      created_at: new Date(now()),
    })
    .execute();
  await db
    .insertInto('source_child')
    .values({
      source,
      child_id: id,
      document: JSON.stringify(documentOf(child, externalId)),
      hash: 'x',
      first_import: randomUUID(),
      last_import: randomUUID(),
    })
    .execute();
  if (child.familyId)
    await db.insertInto('family').values({ source, child_id: id, family: child.familyId }).execute();
  if (child.staff)
    await db
      .insertInto('allocation')
      .values({
        source,
        child_id: id,
        staff: child.staff,
        role: 'lead-social-worker',
        team: child.team ?? 'North',
        from_date: '2026-01-01',
        to_date: null,
      })
      .execute();
  return id;
}

const documentOf = ({ given, family, facts, familyId }: SeededChild, externalId: string) => ({
  externalId,
  name: { given, family },
  facts: { id: externalId, milestones: [], away: [], visits: [], ...facts },
  allocations: [],
  families: familyId ? [familyId] : [],
  closed: false,
  postcode: null,
  findings: [],
});
