import {
  Checkbox,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReportedList } from '#shared/model/api/visits.ts';
import { reportedWords } from '#shared/words/record.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';
import {
  answerOf,
  reportedKey,
  type ReportedAnswer,
  type ReportedChange,
  type ReportedForm,
} from './reportedForm.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(9rem, 1fr) auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    // What has the focus is never under the bar with the button.
    scrollMarginBottom: '6rem',
    '@media (max-width: 760px)': { gridTemplateColumns: 'auto minmax(0, 1fr)' },
  },
  answered: { boxShadow: `inset 4px 0 0 ${tokens.colorBrandStroke1}` },
  who: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  answers: { '@media (max-width: 760px)': { gridColumnStart: 2 } },
  radios: { display: 'flex', flexWrap: 'wrap' },
  label: { color: tokens.colorNeutralForeground2, paddingLeft: tokens.spacingHorizontalS },
});

type Seen = NonNullable<ReportedAnswer['seen']>;
type Alone = NonNullable<ReportedAnswer['alone']>;
const seenAnswers = Object.entries(reportedWords.seenAnswers) as [Seen, string][];
const aloneAnswers = Object.entries(reportedWords.aloneAnswers) as [Alone, string][];

export interface ReportedRowProps {
  visit: ReportedList['visits'][number];
  today: string;
  form: ReportedForm;
  change: (change: ReportedChange) => void;
}

/** One reported visit: the child, the day, what the export says, and two questions. */
export function ReportedRow({ visit, today, form, change }: ReportedRowProps) {
  const styles = useStyles();
  const key = reportedKey(visit);
  const { seen, alone } = answerOf(form, key);
  const day = momentText(visit.at, today);
  const says = reportedWords.saysAlone[visit.alone] ?? reportedWords.saysReported;
  return (
    <li className={mergeClasses(styles.row, seen !== null && styles.answered)}>
      <Checkbox
        size="large"
        aria-label={reportedWords.select(visit.name, day)}
        checked={form.chosen.has(key)}
        onChange={(_event, data) => change({ type: 'choose', keys: [key], chosen: data.checked === true })}
      />
      <div className={styles.who}>
        <TextLink to={routes.child(visit.childId)}>{visit.name}</TextLink>
        <Text>{day}</Text>
        <Text size={200} className={styles.quiet}>
          {reportedWords.exportSays}: {says}
          {visit.worker ? ` · ${reportedWords.worker} ${visit.worker}` : ''}
        </Text>
      </div>
      <div className={styles.answers}>
        <Text size={200} className={styles.label} aria-hidden>
          {reportedWords.seen}
        </Text>
        <RadioGroup
          className={styles.radios}
          layout="horizontal"
          aria-label={reportedWords.seenOf(visit.name, day)}
          value={seen ?? ''}
          onChange={(_event, data) => change({ type: 'answer', key, change: { seen: data.value as Seen } })}
        >
          {seenAnswers.map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </div>
      <div className={styles.answers}>
        <Text size={200} className={styles.label} aria-hidden>
          {reportedWords.alone}
        </Text>
        <RadioGroup
          className={styles.radios}
          layout="horizontal"
          aria-label={reportedWords.aloneOf(visit.name, day)}
          value={alone ?? ''}
          disabled={seen === null || seen === 'no'}
          onChange={(_event, data) => change({ type: 'answer', key, change: { alone: data.value as Alone } })}
        >
          {aloneAnswers.map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </div>
    </li>
  );
}
