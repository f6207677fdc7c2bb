import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useReducer, useState } from 'react';
import type { Me } from '#shared/model/api/people.ts';
import { reportedListSchema, type ReportedList } from '#shared/model/api/visits.ts';
import { reportedWords } from '#shared/words/record.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { queryKeys } from '#tab/api/queryKeys.ts';
import { EmptyMessage } from '#tab/frame/EmptyMessage.tsx';
import { explainError } from '#tab/frame/ErrorMessage.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { changeReported, emptyReported, reportedKey, reportedRequests } from './reportedForm.ts';
import { ReportedRow } from './ReportedRow.tsx';
import { useConfirmReported } from './useConfirmReported.ts';

const useStyles = makeStyles({
  bulk: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  rows: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
  },
  save: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    justifyItems: 'start',
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  /** Stays in reach once there is something to save; before, it would only cover a row. */
  inReach: {
    position: 'sticky',
    bottom: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  target: { minHeight: '44px' },
});

/** Visits that an export only reported, to confirm or correct in one list (SR-15). */
export default function ReportedPage({ me }: { me: Me }) {
  const api = useApi();
  const [settled, setSettled] = useState(0);
  const reported = useQuery({
    queryKey: queryKeys.reported,
    queryFn: ({ signal }) => api.get('/api/reported', reportedListSchema, signal),
  });
  return (
    <PageFrame heading={reportedWords.title} title={reportedWords.title}>
      <div role="status">
        {settled > 0 && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{reportedWords.saved(settled)}</MessageBarTitle> {reportedWords.datesMoved}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Loaded query={reported}>
        {({ visits }) =>
          visits.length === 0 ? (
            <EmptyMessage {...reportedWords.empty} />
          ) : (
            <Visits visits={visits} today={me.today} settled={(count) => setSettled(settled + count)} />
          )
        }
      </Loaded>
    </PageFrame>
  );
}

interface VisitsProps {
  visits: ReportedList['visits'];
  today: string;
  settled: (count: number) => void;
}

function Visits({ visits, today, settled }: VisitsProps) {
  const styles = useStyles();
  const [form, change] = useReducer(changeReported, emptyReported);
  const keys = visits.map(reportedKey);
  const chosen = keys.filter((key) => form.chosen.has(key));
  const requests = reportedRequests(form, visits);
  const answered = requests.reduce((sum, request) => sum + request.visits.length, 0);
  const saving = useConfirmReported({
    batchSaved: (batch) => change({ type: 'saved', keys: batch.visits.map(reportedKey) }),
    ended: settled,
  });
  const allChosen = chosen.length === keys.length ? true : chosen.length > 0 ? 'mixed' : false;
  return (
    <>
      <Text>{reportedWords.intro}</Text>
      <div className={styles.bulk}>
        <Checkbox
          size="large"
          label={chosen.length === 0 ? reportedWords.selectAll : reportedWords.chosen(chosen.length)}
          checked={allChosen}
          onChange={(_event, data) => change({ type: 'choose', keys, chosen: data.checked === true })}
        />
        <Button
          className={styles.target}
          disabledFocusable={chosen.length === 0}
          onClick={() => change({ type: 'all', seen: 'yes' })}
        >
          {reportedWords.allSeen}
        </Button>
        <Button
          className={styles.target}
          disabledFocusable={chosen.length === 0}
          onClick={() => change({ type: 'all', seen: 'no' })}
        >
          {reportedWords.allNotSeen}
        </Button>
        {chosen.length === 0 && <Text size={200}>{reportedWords.chooseFirst}</Text>}
      </div>
      <ul className={styles.rows} aria-label={reportedWords.table}>
        {visits.map((visit) => (
          <ReportedRow key={reportedKey(visit)} visit={visit} today={today} form={form} change={change} />
        ))}
      </ul>
      <div className={mergeClasses(styles.save, answered > 0 && styles.inReach)}>
        {saving.error !== null && (
          <MessageBar intent="error" layout="multiline" politeness="assertive">
            <MessageBarBody>
              <MessageBarTitle>{reportedWords.notSaved(answered)}</MessageBarTitle>{' '}
              {explainError(saving.error).text}
            </MessageBarBody>
          </MessageBar>
        )}
        {saving.progress && (
          <div role="status">
            <Text>{reportedWords.saving(saving.progress.done, saving.progress.total)}</Text>
            <ProgressBar
              value={saving.progress.done}
              max={saving.progress.total}
              aria-label={reportedWords.saving(saving.progress.done, saving.progress.total)}
            />
          </div>
        )}
        <Button
          appearance="primary"
          size="large"
          className={styles.target}
          disabledFocusable={answered === 0 || saving.progress !== null}
          onClick={() => void saving.start(requests)}
        >
          {reportedWords.save(answered)}
        </Button>
      </div>
    </>
  );
}
