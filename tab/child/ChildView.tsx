import { lazy, Suspense } from 'react';
import type { Me } from '#shared/model/api/people.ts';
import { frameWords } from '#shared/words/tab.ts';
import { useChild } from '#tab/api/queries.ts';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { LoadingRows } from '#tab/frame/LoadingRows.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';

const ChildFacts = lazy(() => import('#tab/childFacts/ChildFacts.tsx'));

export function ChildView({ childId, me: _me }: { childId: string; me: Me }) {
  const child = useChild(childId);
  return (
    <PageFrame heading={child.data?.child.name ?? frameWords.loading} title={frameWords.myChildren}>
      <Loaded query={child}>
        {(page) => (
          <Suspense fallback={<LoadingRows rows={2} />}>
            <ChildFacts childPage={page} />
          </Suspense>
        )}
      </Loaded>
    </PageFrame>
  );
}
