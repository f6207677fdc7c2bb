import { namesInSight, type NamedChild } from '#bot/caseload/reading/namesInSight.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { botWords } from '#shared/words/bot.ts';
import { botQuestionWords as words } from '#shared/words/botQuestions.ts';
import { answerPlan, asksForPlan } from './answerPlan.ts';
import { answerWish } from './answerWish.ts';
import { askUnknownName, askWhatAbout, askWhichChild, askWhichDay, askWhom } from './askBack.ts';
import { helpMessage } from './helpMessage.ts';
import type { Wish } from './presses.ts';
import type { Turn } from './turn.ts';
import { understand } from './understanding/understand.ts';
import type { Intent, Mention, Understood } from './understanding/understood.ts';

/** Answers what a person wrote: does it, asks what is still open, or says what was understood of it. */
export async function answerSaid(turn: Turn, text: string): Promise<OutgoingMessage> {
  const children = await namesInSight(turn.council, turn.person);
  const understood = understand(text, {
    now: turn.council.now(),
    // A child whose name no file has brought yet goes by the council's number.
    children: children.map(({ id, given, family, externalId }) => ({
      id,
      given: given ?? (family === null ? externalId : null),
      family,
    })),
  });
  const { intent, mentions } = understood;
  if (mentions.length === 0 && asksForPlan(text)) return answerPlan(turn, text);
  if (intent === 'help') return helpMessage(turn);
  if (mentions.length === 0) return ofTheLastTimes(turn, understood) ?? withoutName(turn, understood);
  return withNames(turn, understood, children);
}

/** "More", "why not Tuesday?": about the times that were shown last; null where there are none, or something else was said. */
function ofTheLastTimes(turn: Turn, understood: Understood): Promise<OutgoingMessage> | null {
  const { intent, time, place, days } = understood;
  const last = turn.lastTimes.get();
  if (last === null) return null;
  if (intent === 'more') return answerWish(turn, { ...last, whyNot: undefined });
  if (intent !== 'why-not') return null;
  const wish: Wish = {
    intent: last.intent,
    children: last.children,
    ...(last.booking ? { booking: last.booking } : {}),
    ...(last.together ? { together: true } : {}),
    ...rangeOf(understood),
    ...(time ? { time } : {}),
    ...(place ? { place } : {}),
    whyNot: true,
  };
  const asked = dayToAsk(turn, { ...understood, days, intent: 'book' }, wish);
  return asked ? Promise.resolve(asked) : answerWish(turn, wish);
}

async function withoutName(turn: Turn, understood: Understood): Promise<OutgoingMessage> {
  const { intent, days, time } = understood;
  switch (intent) {
    case 'who':
    case 'late':
      return answerWish(turn, {
        intent,
        children: [],
        ...(days.kind === 'days' ? { from: days.from, to: days.to } : {}),
      });
    case 'hello':
      return helpMessage(turn, true);
    case 'thanks':
      return { text: botWords.thanks, summary: botWords.thanks, suggestions: [botWords.suggestions.who] };
    case 'more':
      return { text: words.moreOfWhat, summary: words.moreOfWhat };
    case 'why':
    case 'why-not':
    case 'book':
    case 'move':
    case 'cancel':
    case 'record':
      return askWhom(turn, {
        intent: intent === 'why-not' ? 'book' : intent,
        ...(intent === 'why-not' ? { whyNot: true } : {}),
        children: [],
        ...rangeOf(understood),
        ...(time ? { time } : {}),
      });
    default:
      return notUnderstood(turn, days.kind === 'days' && days.from === days.to ? days.from : null);
  }
}

/** Says what was understood of it, and what could be written instead. */
function notUnderstood(turn: Turn, day: string | null): OutgoingMessage {
  const lead =
    day === null ? words.notUnderstood : words.understoodOnly(spokenDay(dayNumber(day), turn.todayNumber));
  const help = helpMessage(turn);
  return { ...help, text: `${lead} ${words.tryThese}`, summary: words.notUnderstood };
}

const ofChildren: readonly (Intent | null)[] = ['book', 'move', 'cancel', 'record'];

async function withNames(
  turn: Turn,
  understood: Understood,
  children: readonly NamedChild[],
): Promise<OutgoingMessage> {
  const { mentions, intent } = understood;
  const wish = wishOf(understood);
  const named = (ids: readonly string[]) => children.filter(({ id }) => ids.includes(id));
  const unknown = mentions.find(({ ids }) => ids.length === 0);
  if (unknown) return askUnknownName(turn, unknown.said, named(unknown.near), wish);
  const clear = mentions.flatMap(({ ids }) => (ids.length === 1 ? ids : []));
  const open = mentions.find(({ ids }) => ids.length > 1);
  if (open) return askWhichChild(turn, open.said, named(open.ids), { ...wish, children: clear });
  const day = dayToAsk(turn, understood, { ...wish, children: clear });
  if (day) return day;
  if (clear.length > 1 && wish.intent !== 'book') return askOneAtATime(turn, named(clear), wish);
  const [childId] = clear;
  if (intent === null || intent === 'hello' || intent === 'thanks')
    return withGuess(
      await askWhatAbout(turn, childId as string, { ...wish, children: clear }),
      mentions,
      children,
    );
  return withGuess(await answerWish(turn, { ...wish, children: clear }), mentions, children);
}

function askOneAtATime(turn: Turn, candidates: readonly NamedChild[], wish: Wish): Promise<OutgoingMessage> {
  return askWhichChild(turn, words.child, candidates, wish);
}

/** The wish without its children. What is none of a child is asked as "why". */
function wishOf(understood: Understood): Wish {
  const { intent, time, place, together } = understood;
  return {
    intent: intent === 'why-not' ? 'book' : ofChildren.includes(intent) ? (intent as Wish['intent']) : 'why',
    ...(intent === 'why-not' ? { whyNot: true } : {}),
    children: [],
    ...rangeOf(understood),
    ...(time ? { time } : {}),
    ...(place ? { place } : {}),
    ...(together ? { together } : {}),
  };
}

/** The days that were said; one that is past only of a visit that has been. */
function rangeOf({ intent, days }: Understood): Pick<Wish, 'from' | 'to'> {
  if (days.kind === 'days') return { from: days.from, to: days.to };
  return days.kind === 'past' && intent === 'record' ? { from: days.day, to: days.day } : {};
}

/** A day that is past, may be two, or is in no calendar, is asked about before anything is offered. */
function dayToAsk(turn: Turn, { intent, days }: Understood, wish: Wish): OutgoingMessage | null {
  if (intent !== 'book' && intent !== 'move' && intent !== 'record' && intent !== 'why-not') return null;
  const said = (day: string) => spokenDay(dayNumber(day), turn.todayNumber);
  if (days.kind === 'unclear') return { text: words.noSuchDay(days.said), summary: words.whichDay };
  if (intent === 'record' && days.kind === 'days' && days.from > turn.today)
    return { text: words.futureRecord(said(days.from)), summary: words.whichDay };
  if (intent !== 'record' && days.kind === 'past')
    return { text: words.pastDay(said(days.day)), summary: words.whichDay };
  return days.kind === 'either' ? askWhichDay(turn, days.days, wish) : null;
}

/** Says so where a name was taken for another spelling. */
function withGuess(
  message: OutgoingMessage,
  mentions: readonly Mention[],
  children: readonly NamedChild[],
): OutgoingMessage {
  const guesses = mentions.flatMap(({ said, ids, guessed }) => {
    const child = children.find(({ id }) => id === ids[0]);
    return guessed && child
      ? [words.guessed(said, [child.given, child.family].filter(Boolean).join(' ') || child.externalId)]
      : [];
  });
  return guesses.length === 0
    ? message
    : { ...message, text: [...guesses, message.text].filter(Boolean).join(' ') };
}
