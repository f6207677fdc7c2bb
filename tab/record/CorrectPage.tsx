import { Text } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ChildPage, HistoryEntry } from '#shared/model/api/children.ts';
import type { Me } from '#shared/model/api/people.ts';
import { recordedSchema, type CorrectVisit } from '#shared/model/api/visits.ts';
import { recordWords } from '#shared/words/record.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { useChild } from '#tab/api/queries.ts';
import { queryKeys } from '#tab/api/queryKeys.ts';
import { EmptyMessage } from '#tab/frame/EmptyMessage.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { NotYours } from '#tab/frame/NotYours.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';
import { OutcomeView } from './OutcomeView.tsx';
import { formOfVisit } from './recordForm.ts';
import { correctRequest } from './recordRequest.ts';
import { useNow } from './useNow.ts';
import { useVisitForm } from './useVisitForm.ts';
import { visitChildOf } from './visitChild.ts';
import { VisitForm } from './VisitForm.tsx';

export interface CorrectPageProps {
  visitId: string;
  childId: string;
  me: Me;
}

/** Corrects one child's record of a visit; the old one stays in the history. */
export default function CorrectPage({ visitId, childId, me }: CorrectPageProps) {
  const page = useChild(childId);
  return (
    <PageFrame heading={recordWords.titleCorrect} title={recordWords.titleCorrect}>
      <Loaded query={page} refused={<NotYours what="child" me={me} />}>
        {(child) => <Found child={child} visitId={visitId} me={me} />}
      </Loaded>
    </PageFrame>
  );
}

function Found({ child, visitId, me }: { child: ChildPage; visitId: string; me: Me }) {
  const entry = child.history.find((one) => one.visit.id === visitId);
  // What the person set out to correct stays before them while the child's page refreshes behind.
  const [start, setStart] = useState(entry);
  const client = useQueryClient();
  if (!start)
    return (
      <EmptyMessage
        {...recordWords.gone}
        action={
          <TextLink to={routes.child(child.child.id)}>
            {recordWords.outcome.openChild(child.child.name)}
          </TextLink>
        }
      />
    );
  const lookAgain = async () => {
    await client.invalidateQueries({ queryKey: queryKeys.child(child.child.id) });
    const fresh = client.getQueryData<ChildPage>(queryKeys.child(child.child.id));
    setStart(fresh?.history.find((one) => one.visit.id === visitId) ?? start);
  };
  return (
    <Correction
      key={versionOf(start)}
      child={child}
      entry={start}
      me={me}
      lookAgain={() => void lookAgain()}
    />
  );
}

/** The first record is version 1; each correction adds one. */
const versionOf = (entry: HistoryEntry) => entry.earlier.length + 1;

interface CorrectionProps {
  child: ChildPage;
  entry: HistoryEntry;
  me: Me;
  lookAgain: () => void;
}

function Correction({ child, entry, me, lookAgain }: CorrectionProps) {
  const api = useApi();
  const now = useNow();
  const [person] = useState(() => {
    const known = visitChildOf(child);
    // What the *next* visit needs says nothing of this one.
    return { ...known, asked: { ...known.asked, mustInclude: [] } };
  });
  const visit = useVisitForm<CorrectVisit>({
    start: () => formOfVisit({ key: crypto.randomUUID(), childId: person.id, visit: entry.visit }),
    check: (form) =>
      correctRequest(form, { now: now(), children: new Map([[person.id, person.asked]]) }, versionOf(entry)),
    send: (request) =>
      api.send('POST', `/api/visits/${encodeURIComponent(entry.visit.id)}/correct`, request, recordedSchema),
  });
  if (visit.recorded)
    return (
      <OutcomeView
        recorded={visit.recorded}
        title={recordWords.outcome.titleCorrected}
        today={me.today}
        whyOpen={new Set()}
        correct={(childId, visitId) => routes.correct(visitId, childId)}
      />
    );
  return (
    <>
      <Text>{recordWords.introCorrect}</Text>
      <VisitForm
        {...visit}
        people={[person]}
        booking={null}
        booked={null}
        today={me.today}
        saveLabel={recordWords.saveCorrection}
        lookAgain={lookAgain}
      />
    </>
  );
}
