import type { Me } from '#shared/model/api/people.ts';
import { frameWords } from '#shared/words/tab.ts';
import { PageFrame } from '#tab/frame/PageFrame.tsx';

export function FindATimePage({ childId: _childId, me: _me }: { childId: string; me: Me }) {
  return (
    <PageFrame heading={frameWords.bookings} title={frameWords.bookings}>
      {null}
    </PageFrame>
  );
}
