import { childrenCard } from '#bot/cards/childrenCard.ts';
import { listChildren } from '#bot/caseload/reading/listChildren.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { botListWords } from '#shared/words/botList.ts';
import { childRow } from './childRow.ts';
import type { Turn } from './turn.ts';

/** As many as a person looks through in a chat. */
const mostRows = 6;

/** "Who do I need to see": the children the person works with, by what is next. */
export async function answerWho(turn: Turn): Promise<OutgoingMessage> {
  const { children } = await listChildren(turn.council, turn.person, 'mine');
  if (children.length === 0) return { text: botListWords.none, summary: botListWords.messageSummary(0) };
  const rows = children.slice(0, mostRows).map((child) => childRow(turn, child));
  return {
    card: childrenCard({
      title: botListWords.mine,
      summary: botListWords.summary([], children.length),
      rows,
      more: children.length - rows.length,
      tabUrl: turn.tab(''),
    }),
    summary: botListWords.messageSummary(children.length),
  };
}
