import type { ChildAnswer } from '#shared/model/api/invitations.ts';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { AnswerCard } from './AnswerCard.tsx';

export interface AnswerListProps {
  answers: readonly ChildAnswer[];
  nameOf: (childId: string) => string;
  /** The booking that "Find another time" moves; null where the visit no longer stands. */
  moves: string | null;
  today: string;
}

/** What came from children's pages, the newest first; nothing where nothing did. */
export function AnswerList({ answers, nameOf, moves, today }: AnswerListProps) {
  if (answers.length === 0) return null;
  return (
    <PlainList>
      {[...answers].reverse().map((answer) => (
        <li key={answer.id}>
          <AnswerCard answer={answer} name={nameOf(answer.childId)} moves={moves} today={today} />
        </li>
      ))}
    </PlainList>
  );
}
