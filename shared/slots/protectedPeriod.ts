import type { DayPeriod } from '#shared/model/slots.ts';
import { coreSubject } from '#shared/schoolDay/coreSubject.ts';
import { isIntervention } from '#shared/schoolDay/lessonKind.ts';
import { sameSubject } from '#shared/schoolDay/sameSubject.ts';
import { slotWords } from '#shared/words/slots.ts';

export interface Protection {
  because: string;
  /** True where the child also needs time to settle before it begins. */
  settle: boolean;
}

const words = slotWords.ruledOut;
/** Names repeat day after day: each is looked at once. Bounded, since a server sees the timetables of many schools. */
const known = new Map<string, Protection | null>();

/**
 * Why a visit may not take a child out of this part of the school day, or null where it may (KSH-10). `named` are the
 * lessons that the child does not want to miss. A lesson that we do not know is protected.
 */
export function protectedPeriod(period: DayPeriod, named: readonly string[]): Protection | null {
  const { what, subject } = period;
  if (what === 'break') return { because: words.break, settle: false };
  if (what === 'lunch') return { because: words.lunch, settle: false };
  if (what === 'exam') return { because: words.exam(subject), settle: true };
  if (subject === null) return what === 'lesson' ? { because: words.lessonNotKnown, settle: false } : null;
  const key = `${named.join('\n')}\n\n${subject}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size > 5000) known.clear();
  const answer = bySubject(subject, named);
  known.set(key, answer);
  return answer;
}

function bySubject(subject: string, named: readonly string[]): Protection | null {
  if (named.some((wish) => sameSubject(wish, subject)))
    return { because: words.named(subject), settle: true };
  if (coreSubject(subject) !== null) return { because: words.core(subject), settle: true };
  if (isIntervention(subject)) return { because: words.support(subject), settle: true };
  return null;
}
