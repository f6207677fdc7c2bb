import type { ChildPage } from '#shared/model/api/children.ts';
import { invitationWords as words } from '#shared/words/invitation.ts';
import { Section } from '#tab/frame/Section.tsx';
import { AnswerList } from './AnswerList.tsx';

/** What came from a child's page about visits that no longer stand: it has no booking to stand under, and still waits for an answer. */
export function WaitingAnswers({ page, today }: { page: ChildPage; today: string }) {
  const standing = new Set(page.bookings.filter(({ state }) => state === 'booked').map(({ id }) => id));
  const answers = (page.child.answers ?? []).filter(({ bookingId }) => !standing.has(bookingId));
  if (answers.length === 0) return null;
  return (
    <Section title={words.section(page.child.name)}>
      <AnswerList answers={answers} nameOf={() => page.child.name} moves={null} today={today} />
    </Section>
  );
}
