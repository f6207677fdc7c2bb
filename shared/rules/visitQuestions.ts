import type { MustInclude } from '#shared/model/evaluation.ts';

/** Everything that can be asked of one child's part of a visit, beside "seen" and "alone". */
export type Question =
  | 'awake'
  | 'interactionObserved'
  | 'homeSeen'
  | 'bedroomSeen'
  | 'sleepingArrangementsSeen'
  | 'individually'
  | 'notHomeReason'
  | 'notSeenReason';

/** As much of a child's part of the visit as decides what else is asked. */
interface SeenOrNot {
  seen: 'yes' | 'briefly' | 'no' | 'cancelled' | null;
}

interface Trip {
  /** Where, as far as it is known. */
  place: string | null;
}

/** What the form must know of a child to ask the right things first. */
export interface AskedChild {
  /** In whole years; null when the date of birth is not known. */
  age: number | null;
  unborn: boolean;
  mustInclude: readonly MustInclude[];
}

export interface AskedQuestions {
  /** Tap two: offered as soon as the child was seen. Unborn children are not asked (SR-16). */
  alone: boolean;
  /** The next visit needs an answer to "alone". */
  aloneNeeded: boolean;
  /** Shown at once, marked "the next visit needs this". */
  needed: Question[];
  /** Why it did not go as planned: shown at once, since it is asked of this very answer. */
  why: Question[];
  /** Offered below. */
  more: Question[];
}

const asQuestion: Partial<Record<MustInclude, Question>> = {
  awake: 'awake',
  interaction: 'interactionObserved',
  home: 'homeSeen',
  bedroom: 'bedroomSeen',
  'sleeping-arrangements': 'sleepingArrangementsSeen',
};

const nothing: AskedQuestions = { alone: false, aloneNeeded: false, needed: [], why: [], more: [] };

/** Answers that can be true of a child who was seen, or of the home although the child was not. */
function possible(form: SeenOrNot, child: AskedChild): Question[] {
  const ofHome: Question[] = child.unborn
    ? ['homeSeen', 'sleepingArrangementsSeen']
    : ['homeSeen', 'bedroomSeen', 'sleepingArrangementsSeen'];
  if (form.seen === 'no') return ofHome;
  if (child.unborn) return [...ofHome, 'interactionObserved'];
  return ['awake', ...ofHome, 'interactionObserved', 'individually'];
}

const awayFromHome = (trip: Trip) => trip.place !== null && trip.place !== 'home';

/**
 * Which questions to ask of a child, in which order: what the next visit must include first, then what the answer itself
 * calls for, the rest below. Nothing is asked before tap one, and nothing but the reason where it did not take place.
 *
 * @example askedOf({ age: 3, unborn: false, mustInclude: ['alone', 'awake'] }, form, trip).needed // ['awake']
 */
export function askedOf(
  child: AskedChild,
  form: SeenOrNot,
  trip: Trip,
  severalChildren: boolean,
): AskedQuestions {
  if (form.seen === null) return nothing;
  if (form.seen === 'cancelled') return { ...nothing, why: ['notSeenReason'] };
  const open = possible(form, child);
  const seen = form.seen !== 'no';
  const needed = child.mustInclude
    .map((part) => asQuestion[part])
    .filter((question): question is Question => question !== undefined && open.includes(question));
  // On a trip to several children each one's own time is the question that decides (SR-17).
  if (severalChildren && seen && open.includes('individually')) needed.push('individually');
  const why: Question[] = [
    ...(seen ? [] : (['notSeenReason'] as const)),
    ...(seen && awayFromHome(trip) ? (['notHomeReason'] as const) : []),
  ];
  return {
    alone: seen && !child.unborn,
    aloneNeeded: child.mustInclude.includes('alone'),
    needed,
    why,
    more: open.filter((question) => !needed.includes(question)),
  };
}

/** Under this age an exemption as too young is offered at once (SR-12, SR-23). */
const tooYoungUnder = 4;

/** True where "too young to be seen alone" is offered: the child is under four. */
export function mayBeTooYoung(child: AskedChild): boolean {
  return child.age !== null && child.age < tooYoungUnder;
}
