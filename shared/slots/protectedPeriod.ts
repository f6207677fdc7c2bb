import type { DayPeriod, TaughtAs } from '#shared/model/slots.ts';
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
const known = new Map<string, Map<string, Protection | null>>();
const mostKnown = 500;

/**
 * Why a visit may not take a child out of a part of the school day, or null where it may (KSH-10). `named` are the lessons
 * that the child does not want to miss. A lesson that we do not know is protected.
 */
export function protectionFor(named: readonly string[]): (period: DayPeriod) => Protection | null {
  const bySubject = subjectsKnown(named);
  return ({ what, subject, taughtAs }) => {
    if (what === 'break') return { because: words.break, settle: false };
    if (what === 'lunch') return { because: words.lunch, settle: false };
    if (what === 'exam') return { because: words.exam(subject), settle: true };
    if (taughtAs !== undefined) return protectedAs(taughtAs, subject, named);
    if (subject === null) return what === 'lesson' ? { because: words.lessonNotKnown, settle: false } : null;
    const found = bySubject.get(subject);
    if (found !== undefined) return found;
    const answer = protectedSubject(subject, named);
    if (bySubject.size < mostKnown) bySubject.set(subject, answer);
    return answer;
  };
}

function subjectsKnown(named: readonly string[]): Map<string, Protection | null> {
  const key = named.join('\n');
  let found = known.get(key);
  if (found === undefined) {
    if (known.size >= mostKnown) known.clear();
    known.set(key, (found = new Map()));
  }
  return found;
}

/** What the school itself says a lesson is; the child's own words still count. */
function protectedAs(
  taughtAs: TaughtAs,
  subject: string | null,
  named: readonly string[],
): Protection | null {
  if (taughtAs === 'keep') return { because: words.support(subject ?? 'a lesson'), settle: true };
  if (taughtAs !== 'not-core') return { because: words.core(subject ?? taughtAs), settle: true };
  if (subject === null) return named.length > 0 ? { because: words.lessonNotKnown, settle: false } : null;
  return named.some((wish) => sameSubject(wish, subject))
    ? { because: words.named(subject), settle: true }
    : null;
}

function protectedSubject(subject: string, named: readonly string[]): Protection | null {
  if (named.some((wish) => sameSubject(wish, subject)))
    return { because: words.named(subject), settle: true };
  if (coreSubject(subject) !== null) return { because: words.core(subject), settle: true };
  if (isIntervention(subject)) return { because: words.support(subject), settle: true };
  return null;
}
