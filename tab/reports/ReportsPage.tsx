import { Button, Field, makeStyles, Select, Spinner, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import type { LookingBack } from '#shared/model/api/reports.ts';
import type { Me } from '#shared/model/api/people.ts';
import { reportWords } from '#shared/words/reports.ts';
import { download } from '#tab/administration/csvDownload.ts';
import { dayText } from '#tab/dates/dayText.ts';
import { EmptyMessage } from '#tab/frame/EmptyMessage.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { Breakdown } from './Breakdown.tsx';
import { Figures } from './Figures.tsx';
import { firstChoice, periodOf, PeriodPicker } from './PeriodPicker.tsx';
import { useLookingBack } from './queries.ts';
import { ReportChildren } from './ReportChildren.tsx';
import { reportCsv } from './reportCsv.ts';

const useStyles = makeStyles({
  controls: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalM },
  target: { minHeight: '44px' },
  report: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXL,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
});

/** How a period went: for a manager their teams, for a head of service and an analyst the whole service. */
export default function ReportsPage({ me }: { me: Me }) {
  const styles = useStyles();
  const [choice, setChoice] = useState(firstChoice);
  const [policy, setPolicy] = useState<string | undefined>();
  const period = periodOf(choice, me.today);
  const report = useLookingBack(period && { ...period, policy });
  return (
    <PageFrame heading={reportWords.heading} title={reportWords.heading}>
      <div className={styles.controls}>
        <PeriodPicker choice={choice} onChoice={setChoice} today={me.today} />
        {(me.policies.length > 1 || policy !== undefined) && (
          <Field
            label={reportWords.policy}
            {...(policy === undefined && { hint: reportWords.allPoliciesHint })}
          >
            <Select
              className={styles.target}
              value={policy ?? ''}
              onChange={(_event, { value }) => setPolicy(value === '' ? undefined : value)}
            >
              <option value="">{reportWords.allPolicies}</option>
              {me.policies.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {period && (
        <Loaded query={report} loading={<Spinner label={reportWords.slow} labelPosition="below" />}>
          {(data) => <Report report={data} today={me.today} />}
        </Loaded>
      )}
    </PageFrame>
  );
}

function Report({ report, today }: { report: LookingBack; today: string }) {
  const styles = useStyles();
  const { from, to, total, chosenFrom } = report;
  const isEmpty = total.visits.owed + total.alone.visits + total.recorded.owed + total.carried.visits === 0;
  return (
    <div className={styles.report}>
      <div className={styles.head}>
        <Text weight="semibold" role="status">
          {reportWords.fromTo(dayText(from, today), dayText(to, today))}
        </Text>
        {!isEmpty && (
          <Button
            className={styles.target}
            icon={<ArrowDownloadRegular />}
            onClick={() => download(reportWords.fileName(from, to), reportCsv(report))}
          >
            {reportWords.download}
          </Button>
        )}
      </div>
      {chosenFrom !== null && <Text>{reportWords.before(dayText(chosenFrom, today))}</Text>}
      {isEmpty ? (
        <EmptyMessage {...reportWords.nothing} />
      ) : (
        <>
          <Figures counts={total} />
          {report.children && <ReportChildren children={report.children} period={report} today={today} />}
          {report.workers && <Breakdown by="workers" rows={report.workers} />}
          <Breakdown by="teams" rows={report.teams} />
          <Breakdown by="involvements" rows={report.involvements} />
          <Breakdown by="byPolicy" rows={report.byPolicy} />
        </>
      )}
    </div>
  );
}
