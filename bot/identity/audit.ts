import type { Kysely } from 'kysely';
import type { Tables } from '#bot/store/tables.ts';

/** One line of the audit trail: who (by Entra object id) did what, to which child, and whether it was allowed. */
export interface AuditLine {
  at: number;
  /** Null for the product itself. */
  actor: string | null;
  /** A short stable word: `child.read`, `fact.add`, `booking.move`. */
  action: string;
  childId?: string | null;
  /** The id of what was changed. */
  subject?: string | null;
  outcome?: 'done' | 'refused';
}

/**
 * Adds lines to the audit trail, which the council's role can neither change nor shorten. A change writes its line in
 * its own transaction, so that there is never one without the other.
 */
export async function note(db: Kysely<Tables>, ...lines: AuditLine[]): Promise<void> {
  if (lines.length === 0) return;
  await db
    .insertInto('audit')
    .values(
      lines.map((line) => ({
        at: new Date(line.at),
        actor: line.actor,
        action: line.action,
        child_id: line.childId ?? null,
        subject: line.subject ?? null,
        outcome: line.outcome ?? 'done',
      })),
    )
    .execute();
}
