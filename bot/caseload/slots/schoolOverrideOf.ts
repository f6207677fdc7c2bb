import type { EnteredFact } from '#shared/model/api/children.ts';
import type { Child } from '#shared/model/caseFile.ts';

interface StoredFact {
  body: EnteredFact;
  withdrawn_at: Date | null;
}

/** As `SlotRequest.schoolOverride` takes it; days are both included, Europe/London. */
export interface SchoolOverride {
  reason: string;
  from: string;
  until: string;
}

/**
 * The Section 47 decision by which a child is seen at school although they have not said that school is fine (KSH-8), or null. It
 * holds for its own days alone, and never past the enquiry: with the enquiry it ends. Of several the newest that is not over on
 * `today` holds.
 * @param facts of the child, oldest entered first
 * @example schoolOverrideOf(rows.facts, story, '2026-11-23') // { reason: 'The strategy discussion …', from: '2026-11-20', until: '2026-11-27' }
 */
export function schoolOverrideOf(
  facts: readonly StoredFact[],
  { involvements }: Pick<Child, 'involvements'>,
  today: string,
): SchoolOverride | null {
  const enquiries = involvements.filter(({ kind }) => kind === 'section-47');
  for (const { body, withdrawn_at } of facts.toReversed()) {
    if (withdrawn_at !== null || body.kind !== 'school-override') continue;
    for (const { start, end } of enquiries) {
      const from = body.from < start ? start : body.from;
      const until = end && end < body.until ? end : body.until;
      if (from <= until && until >= today) return { reason: body.reason, from, until };
    }
  }
  return null;
}
