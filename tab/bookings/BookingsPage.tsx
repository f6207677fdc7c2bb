import { frameWords } from '#shared/words/tab.ts';
import { PageFrame } from '#tab/frame/PageFrame.tsx';

export function BookingsPage() {
  return (
    <PageFrame heading={frameWords.bookings} title={frameWords.bookings}>
      {null}
    </PageFrame>
  );
}
