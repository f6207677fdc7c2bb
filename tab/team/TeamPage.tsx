import type { Me } from '#shared/model/api/people.ts';
import { frameWords } from '#shared/words/tab.ts';
import { PageFrame } from '#tab/frame/PageFrame.tsx';

export function TeamPage({ me: _me }: { me: Me }) {
  return (
    <PageFrame heading={frameWords.team} title={frameWords.team}>
      {null}
    </PageFrame>
  );
}
