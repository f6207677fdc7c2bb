import { lazy, Suspense } from 'react';
import type { ChildPage } from '#shared/model/api/children.ts';
import type { Me } from '#shared/model/api/people.ts';
import { childWords } from '#shared/words/childPage.ts';
import { frameWords } from '#shared/words/tab.ts';
import { useChild } from '#tab/api/queries.ts';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { LoadingRows } from '#tab/frame/LoadingRows.tsx';
import { NotYours } from '#tab/frame/NotYours.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { isRefusal } from '#tab/frame/refusal.ts';
import { WaitingAnswers } from '#tab/invitations/WaitingAnswers.tsx';
import { AdviceSection } from './AdviceSection.tsx';
import { ChildHeader } from './ChildHeader.tsx';
import { ClocksSection } from './ClocksSection.tsx';
import { FamilySection } from './FamilySection.tsx';
import { Findings } from './Findings.tsx';
import { HistorySection } from './HistorySection.tsx';
import { NextVisitSection } from './NextVisitSection.tsx';
import { PlanSection } from './PlanSection.tsx';
import { StepsSection } from './StepsSection.tsx';

const ChildFacts = lazy(() => import('#tab/childFacts/ChildFacts.tsx'));

/** One child: what is next and why, every date, what was done, and what we know. */
export function ChildView({ childId, me }: { childId: string; me: Me }) {
  const child = useChild(childId);
  if (child.data && !isRefusal(child.error)) return <Page page={child.data} me={me} error={child} />;
  return (
    <PageFrame
      key="waiting"
      heading={child.isError ? childWords.title : frameWords.loading}
      title={childWords.title}
    >
      <Loaded query={child} refused={<NotYours what="child" me={me} />}>
        {() => null}
      </Loaded>
    </PageFrame>
  );
}

function Page({ page, me, error }: { page: ChildPage; me: Me; error: ReturnType<typeof useChild> }) {
  const { child } = page;
  const { today } = me;
  return (
    <PageFrame key="child" heading={child.name} title={childWords.title}>
      <Loaded query={error}>{() => null}</Loaded>
      <ChildHeader page={page} today={today} />
      <Findings findings={child.evaluation.findings} />
      <WaitingAnswers page={page} today={today} />
      <NextVisitSection page={page} me={me} />
      <PlanSection page={page} me={me} />
      <StepsSection steps={child.evaluation.escalation} today={today} />
      <FamilySection family={page.family} today={today} />
      <ClocksSection obligations={child.evaluation.obligations} today={today} />
      <AdviceSection advice={child.evaluation.advice} />
      <HistorySection page={page} today={today} />
      <Suspense fallback={<LoadingRows rows={2} />}>
        <ChildFacts childPage={page} />
      </Suspense>
    </PageFrame>
  );
}
