import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import type { Wish } from './presses.ts';
import type { Topic } from './topic.ts';
import type { Understood } from './understanding/understood.ts';

/**
 * What a sentence without a child's name means by what the chat is about: "more", "why not Tuesday?", "thurs instead", "book her". Null
 * where it stands on its own.
 * @param said the sentence, and what of it a wish takes as it was said
 * @example wishByTopic({ understood: understand('more', …), said: {} }, topic) // the wish of the times that were shown, further on
 */
export function wishByTopic(
  { understood, said }: { understood: Understood; said: Partial<Wish> },
  topic: Topic,
  today: string,
): Wish | null {
  const { intent } = understood;
  const { about, wish } = topic;
  const whom = wish.children.length > 0 || wish.booking !== undefined;
  const again: Wish = { ...wish, alreadyShown: undefined, whyNot: undefined };
  if (about === 'which-day' && saysWhen(understood) && isFree(understood)) return { ...again, ...said };
  if (about === 'times' && intent === 'more') return { ...wish, whyNot: undefined, ...said };
  if (intent === 'why-not') return whyNot(understood, said, topic, again, today);
  if (about === 'times' && isFree(understood) && (saysWhen(understood) || said.companions || said.alongside))
    return { ...again, ...said, ...soonerThan(understood, topic, today) };
  if (!whom || !meansTheSame(understood, topic)) return null;
  const { booking, children } = wish;
  const keepsBooking =
    booking !== undefined && (intent === 'move' || intent === 'cancel' || intent === 'record');
  return { ...said, intent: intent as Wish['intent'], children, ...(keepsBooking ? { booking } : {}) };
}

function whyNot(
  understood: Understood,
  said: Partial<Wish>,
  topic: Topic,
  again: Wish,
  today: string,
): Wish | null {
  const { about, wish } = topic;
  if (about === 'plan') return { ...said, intent: 'book', children: [], whyNot: true, ofPlan: wish.ofPlan };
  if (wish.children.length === 0 && !wish.booking) return null;
  const kept: Wish = about === 'times' ? again : { intent: 'book', children: wish.children };
  return { ...kept, ...said, whyNot: true, ...soonerThan(understood, topic, today) };
}

/** Nothing else is asked for: a day, a time or a place alone. */
const isFree = ({ intent, dayAlone }: Understood): boolean => intent === null || dayAlone;

function saysWhen({ days, time, place, sooner }: Understood): boolean {
  return days.kind !== 'none' || time !== null || place !== null || sooner;
}

/** "Why not sooner?": the days before the first that was offered. */
function soonerThan({ sooner }: Understood, { firstDay }: Topic, today: string): Partial<Wish> {
  if (!sooner || firstDay === undefined) return {};
  const before = isoDate(dayNumber(firstDay) - 1);
  return { from: today, to: before < today ? today : before, whyNot: true };
}

const ofAChild = ['why', 'book', 'move', 'cancel', 'record'] as const;

/** "Book her", "move it": the one child, or the visit, that the last answer was about. */
function meansTheSame({ intent, thatChild, thatVisit }: Understood, { wish }: Topic): boolean {
  if (wish.children.length > 1 || !ofAChild.some((one) => one === intent)) return false;
  const isOfTheVisit = wish.booking !== undefined && (intent === 'move' || intent === 'cancel');
  return thatChild || (thatVisit && isOfTheVisit);
}
