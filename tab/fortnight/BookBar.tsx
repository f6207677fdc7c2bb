import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Fortnight, FortnightBooked } from '#shared/model/api/fortnight.ts';
import { fortnightWords as words } from '#shared/words/fortnight.ts';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import type { DraftVisit } from './draft.ts';
import { useBookPlan } from './queries.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    justifyItems: 'start',
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
  },
});

export interface BookBarProps {
  plan: Fortnight;
  visits: DraftVisit[];
  onBooked: (answer: FortnightBooked) => void;
}

/** Books everything that is not left out, in one go. */
export function BookBar({ plan, visits, onBooked }: BookBarProps) {
  const styles = useStyles();
  const book = useBookPlan(plan, onBooked);
  const none = visits.length === 0;
  return (
    <div className={styles.bar}>
      {book.isError && <ErrorMessage error={book.error} />}
      <Button
        appearance="primary"
        size="large"
        disabledFocusable={none || book.isPending}
        onClick={() => book.mutate(visits)}
      >
        {book.isPending ? words.booking : none ? words.bookNone : words.book(visits.length)}
      </Button>
    </div>
  );
}
