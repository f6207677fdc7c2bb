import { Button, makeStyles, Select, Text, tokens, Field } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import type { ReportChild } from '#shared/model/api/reports.ts';
import { reportWords } from '#shared/words/reports.ts';
import { csvOf, download } from '#tab/administration/csvDownload.ts';
import { WideTable } from '#tab/administration/WideTable.tsx';
import { dayText } from '#tab/dates/dayText.ts';
import { Section } from '#tab/frame/Section.tsx';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';
import type { Period } from './periods.ts';

const useStyles = makeStyles({
  controls: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  target: { minHeight: '44px' },
});

const words = reportWords.children;
/** More than this helps nobody on a page; the download holds all. */
const shownAtMost = 100;

const filters: Record<keyof typeof words.filters, (child: ReportChild) => boolean> = {
  'not-alone': ({ notAlone }) => notAlone > 0,
  late: ({ late }) => late > 0,
  all: () => true,
};

export interface ReportChildrenProps {
  children: readonly ReportChild[];
  period: Period;
  today: string;
}

/** Which children a report is about, for those who may see them: who was not seen alone, and where we were late. */
export function ReportChildren({ children, period, today }: ReportChildrenProps) {
  const styles = useStyles();
  const [filter, setFilter] = useState<keyof typeof filters>('not-alone');
  const found = children.filter(filters[filter]);
  const numbersOf = ({ seen, alone, late, daysLate }: ReportChild) => [seen, alone, late, daysLate];
  const sinceOf = ({ owedSince }: ReportChild) => (owedSince === null ? '' : dayText(owedSince, today));
  const save = () =>
    download(
      words.fileName(period.from, period.to),
      csvOf(
        words.columns,
        found.map((child) => [
          child.name,
          child.worker ?? reportWords.noWorker,
          ...numbersOf(child).map(String),
          child.owedSince ?? '',
        ]),
      ),
    );
  return (
    <Section title={words.title}>
      <div className={styles.controls}>
        <Field label={words.show}>
          <Select
            value={filter}
            onChange={(_event, { value }) => setFilter(value as keyof typeof filters)}
            className={styles.target}
          >
            {Object.entries(words.filters).map(([value, name]) => (
              <option key={value} value={value}>
                {`${name} (${children.filter(filters[value as keyof typeof filters]).length})`}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          className={styles.target}
          icon={<ArrowDownloadRegular />}
          onClick={save}
          disabled={found.length === 0}
        >
          {words.download}
        </Button>
      </div>
      {found.length === 0 ? (
        <Text>{words.none}</Text>
      ) : (
        <WideTable
          label={words.title}
          headings={words.columns}
          rows={found
            .slice(0, shownAtMost)
            .map((child) => [
              <TextLink to={routes.child(child.id)}>{child.name}</TextLink>,
              child.worker ?? reportWords.noWorker,
              ...numbersOf(child),
              sinceOf(child),
            ])}
        />
      )}
      {found.length > shownAtMost && <Text>{words.more(shownAtMost, found.length)}</Text>}
    </Section>
  );
}
