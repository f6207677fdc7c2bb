import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import type { z } from 'zod';
import type { rowProblemSchema } from '#shared/model/api/administration.ts';
import { administrationWords } from '#shared/words/administration.ts';
import { csvOf, download } from './csvDownload.ts';
import { WideTable } from './WideTable.tsx';

type RowProblem = z.infer<typeof rowProblemSchema>;

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  download: { justifySelf: 'start', minHeight: '44px' },
});

const words = administrationWords.import;
const headings = Object.values(words.columns);
/** More rows than this help nobody on a page; the download holds all. */
const shownAtMost = 200;

const cells = (problem: RowProblem): string[] => [
  problem.file,
  problem.row === null ? words.wholeFile : String(problem.row),
  problem.column ?? '',
  problem.reason,
  problem.mend,
];

/** The rows that could not be used: where, why, and how to mend them; as a table and as a file. */
export function ProblemsTable({ problems }: { problems: readonly RowProblem[] }) {
  const styles = useStyles();
  if (problems.length === 0) return <Text>{words.noProblems}</Text>;
  return (
    <div className={styles.all}>
      <Subtitle2 as="h3" className={styles.heading}>
        {words.problems(problems.length)}
      </Subtitle2>
      <Text>{words.problemsText}</Text>
      <Button
        className={styles.download}
        icon={<ArrowDownloadRegular />}
        onClick={() => download('rows-to-mend.csv', csvOf(headings, problems.map(cells)))}
      >
        {words.download}
      </Button>
      <WideTable
        label={words.problems(problems.length)}
        headings={headings}
        rows={problems.slice(0, shownAtMost).map(cells)}
      />
      {problems.length > shownAtMost && <Text>{words.more(shownAtMost, problems.length)}</Text>}
    </div>
  );
}
