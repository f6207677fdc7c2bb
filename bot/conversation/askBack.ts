import { questionCard } from '#bot/cards/questionCard.ts';
import { listChildren } from '#bot/caseload/reading/listChildren.ts';
import type { NamedChild } from '#bot/caseload/reading/namesInSight.ts';
import { readChildPage } from '#bot/caseload/reading/readChildPage.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { dayNumber } from '#shared/time/calendarDay.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { botQuestionWords as words } from '#shared/words/botQuestions.ts';
import { childLabels } from './childLabels.ts';
import { type Wish, wishPress } from './presses.ts';
import type { Turn } from './turn.ts';

/** Buttons that one question has at most. */
const mostAnswers = 8;

type OfAChild = 'why' | 'book' | 'move' | 'cancel' | 'record';

/** Two children of one name: buttons that tell them apart by no more than is needed. */
export async function askWhichChild(
  turn: Turn,
  said: string,
  candidates: readonly NamedChild[],
  wish: Wish,
): Promise<OutgoingMessage> {
  const shown = candidates.slice(0, mostAnswers);
  await turn.topic.set({ about: 'which-child', wish });
  return question(
    words.which(asAName(said)),
    words.summaryWhich,
    await answersFor(turn, shown, wish),
    candidates.length > shown.length ? [words.tooMany(candidates.length - shown.length)] : [],
  );
}

/** A name of nobody the person works with; those that come near are offered. */
export async function askUnknownName(
  turn: Turn,
  said: string,
  near: readonly NamedChild[],
  wish: Wish,
): Promise<OutgoingMessage> {
  await turn.topic.set({ about: 'which-child', wish });
  if (near.length === 0)
    return { text: `${words.unknownName(asAName(said))} ${words.unknownHint}`, summary: words.summaryWhich };
  return question(
    words.unknownName(asAName(said)),
    words.summaryWhich,
    await answersFor(turn, near.slice(0, mostAnswers), wish),
    [words.didYouMean],
  );
}

/** No name was said: those whom it is most likely about. */
export async function askWhom(turn: Turn, wish: Wish & { intent: OfAChild }): Promise<OutgoingMessage> {
  const { children } = await listChildren(turn.council, turn.person, 'mine');
  const likely = children.filter(({ booked }) =>
    wish.intent === 'move' || wish.intent === 'cancel'
      ? booked !== null
      : wish.intent !== 'book' || booked === null,
  );
  const shown = (likely.length > 0 ? likely : children).slice(0, 6);
  await turn.topic.set({ about: 'which-child', wish });
  const whom = wish.whyNot ? words.whomWhyNot : words.whom[wish.intent];
  if (shown.length === 0) return { text: `${whom} ${words.whomHint}`, summary: words.summaryWhich };
  return question(
    whom,
    words.summaryWhich,
    shown.map(({ id, name }) => ({ title: name, press: wishPress({ ...wish, children: [id] }) })),
    [words.whomHint],
  );
}

/** "Thursday" on a Thursday, "next Thursday", "Thursday or Friday". */
export async function askWhichDay(
  { todayNumber, today, topic }: Turn,
  days: readonly string[],
  wish: Wish,
): Promise<OutgoingMessage> {
  await topic.set({ about: 'which-day', wish });
  return question(
    words.whichDay,
    words.whichDay,
    days.map((day) => {
      const said = spokenDay(dayNumber(day), todayNumber);
      return {
        title: day === today ? words.todayIs(said) : said,
        press: wishPress({ ...wish, from: day, to: day }),
      };
    }),
  );
}

/** A name and nothing to do with it. */
export async function askWhatAbout(
  turn: Turn,
  childId: string,
  wish: Omit<Wish, 'intent'>,
): Promise<OutgoingMessage> {
  const { child } = await readChildPage(turn.council, turn.person, childId);
  await turn.topic.set({ about: 'child', wish: { ...wish, intent: 'why', children: [childId] } });
  const intents = ['why', child.booked ? 'move' : 'book', 'record'] as const;
  return question(
    words.whatAbout(child.name),
    words.whatAbout(child.initials),
    intents.map((intent) => ({
      title: words.options[intent],
      press: wishPress({ ...wish, intent, children: [childId] }),
    })),
  );
}

/** @example asAName('mia o') // 'Mia O' */
const asAName = (said: string): string =>
  said === words.child ? said : said.replace(/(^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase());

function question(
  asked: string,
  summary: string,
  answers: Parameters<typeof questionCard>[0]['answers'],
  lines: readonly string[] = [],
): OutgoingMessage {
  return { card: questionCard({ question: asked, fallbackText: summary, answers, lines }), summary };
}

async function answersFor(turn: Turn, candidates: readonly NamedChild[], wish: Wish) {
  const labels = await childLabels(turn, candidates);
  const others = wish.children;
  return candidates.map(({ id }, index) => ({
    title: labels[index] ?? '',
    press: wishPress({ ...wish, children: [...others, id] }),
  }));
}
