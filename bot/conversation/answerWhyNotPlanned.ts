import { questionCard } from '#bot/cards/questionCard.ts';
import { whyNotOnDays } from '#bot/caseload/fortnight/whyNotOnDays.ts';
import { readChildPage } from '#bot/caseload/reading/readChildPage.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { botTimesWords as words } from '#shared/words/botTimes.ts';
import { type Wish, wishPress } from './presses.ts';
import type { Turn } from './turn.ts';
import { partOf } from './whyNotLines.ts';

const oneVisit = 60;

/** "Why not Leo on Tuesday?" of the team's plan: what stands against it in the calendar of whoever would go, and the page where it is moved. */
export async function answerWhyNotPlanned(turn: Turn, childId: string, wish: Wish): Promise<OutgoingMessage> {
  const { child } = await readChildPage(turn.council, turn.person, childId);
  const { from, to, place } = wish;
  const part = partOf(wish, oneVisit);
  const { worker, lines, further } = await whyNotOnDays(turn.council, turn.person, {
    childId,
    from,
    to,
    place,
    part,
  });
  const summary = words.whyNotPlanned(child.initials || child.name, worker);
  await turn.topic.set({ about: 'plan', wish: { intent: 'book', children: [], ofPlan: 'team' } });
  return {
    card: questionCard({
      question: words.whyNotPlanned(child.name, worker),
      fallbackText: summary,
      lines: [
        ...(lines.length === 0 ? [words.nothingAgainstPlanned] : lines),
        ...(further > 0 ? [words.furtherDays(further)] : []),
        words.planWeighsAll,
      ],
      answers: [
        {
          title: words.ownTimes,
          press: wishPress({ ...wish, children: [childId], ofPlan: undefined, whyNot: undefined }),
        },
      ],
      open: { title: words.openPlan, url: turn.tab('team/fortnight') },
    }),
    summary,
  };
}
