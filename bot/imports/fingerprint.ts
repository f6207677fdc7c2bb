import { createHash } from 'node:crypto';
import type { SourceChild, SourceReading } from '#shared/model/source.ts';

/**
 * A short mark of what was read of one child: the same facts give the same mark, in whatever order the rows stood.
 * @example fingerprintOf(child) === fingerprintOf(sameChildReadAgain) // true
 */
export function fingerprintOf(child: SourceChild): string {
  const known = marks.get(child);
  if (known !== undefined) return known;
  const mark = hash(child);
  marks.set(child, mark);
  return mark;
}

/** What was read is never changed afterwards, so a mark holds as long as its child. */
const marks = new WeakMap<SourceChild, string>();

/** The mark of a whole reading. Rows that could not be used do not change it. */
export function fingerprintOfReading(reading: SourceReading): string {
  const { source, children, staff, teams } = reading;
  return hash({
    source,
    children: children.map(hash).sort(),
    staff: staff.map(hash).sort(),
    teams: teams.map(hash).sort(),
  });
}

function hash(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(value)))
    .digest('base64url')
    .slice(0, 32);
}

/** Keys in alphabetical order, and what is undefined left out, so that a round trip through a database changes nothing. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, inOrder(one)]),
  );
}
