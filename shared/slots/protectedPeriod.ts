import type { DayPeriod, TaughtAs, Why } from '#shared/model/slots.ts';
import { coreSubject } from '#shared/schoolDay/coreSubject.ts';
import { isIntervention } from '#shared/schoolDay/lessonKind.ts';
import { sameSubject } from '#shared/schoolDay/sameSubject.ts';
import { slotWords } from '#shared/words/slots.ts';
import { plainly } from './plainly.ts';

export interface Protection {
  why: Why;
  /** True where the child also needs time to settle before it begins. */
  settle: boolean;
}

const words = slotWords.ruledOut;
const breakTime: Protection = { why: plainly('break'), settle: false };
const lunchTime: Protection = { why: plainly('lunch'), settle: false };
const notKnown: Protection = { why: plainly('lessonNotKnown'), settle: false };

/** The time that a child needs before what is named. */
export function settling(about: string | null): Why {
  return { kind: 'settle', about, because: words.settle(about) };
}

export function examWhy(about: string | null): Why {
  return { kind: 'exam', about, because: words.exam(about) };
}

function kept(kind: 'core' | 'named' | 'support', about: string): Protection {
  return { why: { kind, about, because: words[kind](about) }, settle: true };
}

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
    if (what === 'break') return breakTime;
    if (what === 'lunch') return lunchTime;
    if (what === 'exam') return { why: examWhy(subject), settle: true };
    if (taughtAs !== undefined) return protectedAs(taughtAs, subject, named);
    if (subject === null) return what === 'lesson' ? notKnown : null;
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
  if (taughtAs === 'keep') return kept('support', subject ?? 'a lesson');
  if (taughtAs !== 'not-core') return kept('core', subject ?? taughtAs);
  if (subject === null) return named.length > 0 ? notKnown : null;
  return named.some((wish) => sameSubject(wish, subject)) ? kept('named', subject) : null;
}

function protectedSubject(subject: string, named: readonly string[]): Protection | null {
  if (named.some((wish) => sameSubject(wish, subject))) return kept('named', subject);
  if (coreSubject(subject) !== null) return kept('core', subject);
  return isIntervention(subject) ? kept('support', subject) : null;
}
