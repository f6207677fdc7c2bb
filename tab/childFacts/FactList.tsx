import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  Text,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { StoredFact } from '#shared/model/api/children.ts';
import { childFactsWords } from '#shared/words/childFacts.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { factText } from './factText.ts';
import type { SaveFacts } from './useSaveFacts.ts';

const useStyles = makeStyles({
  fact: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  text: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    flex: '1 1 14rem',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  struck: { textDecorationLine: 'line-through' },
  target: { minHeight: '44px' },
});

export interface FactListProps {
  facts: readonly StoredFact[];
  today: string;
  save: SaveFacts;
  /** Only a manager takes a manager's decision back. */
  leads: boolean;
}

const isManagers = ({ fact }: StoredFact) =>
  fact.kind === 'decision' ||
  fact.kind === 'agreed-plan' ||
  (fact.kind === 'alone-exempt' && fact.why === 'manager-decision');

/** What was entered, newest first, with who and when; what was taken back stays, out of the way. */
export function FactList({ facts, today, save, leads }: FactListProps) {
  const styles = useStyles();
  const day = (moment: string) => momentText(moment, today);
  const holding = facts.filter((fact) => fact.withdrawnAt === null);
  const withdrawn = facts.filter((fact) => fact.withdrawnAt !== null);
  const [asked, setAsked] = useState<StoredFact | null>(null);
  const [open, setOpen] = useState(false);
  const returnHere = useRestoreFocusTarget();
  const ask = (fact: StoredFact) => {
    save.reset();
    setAsked(fact);
    setOpen(true);
  };
  return (
    <>
      {holding.length === 0 && <Text>{childFactsWords.none}</Text>}
      <PlainList>
        {holding.map((fact) => (
          <li key={fact.id} className={styles.fact}>
            <span className={styles.text}>
              <Text>{factText(fact.fact, day)}</Text>
              <Text size={200} className={styles.quiet}>
                {childFactsWords.enteredBy(fact.enteredBy, day(fact.enteredAt))}
              </Text>
            </span>
            {(leads || !isManagers(fact)) && (
              <Button
                appearance="subtle"
                className={styles.target}
                aria-label={childFactsWords.withdrawOf(factText(fact.fact, day))}
                onClick={() => ask(fact)}
                {...returnHere}
              >
                {childFactsWords.withdraw}
              </Button>
            )}
          </li>
        ))}
      </PlainList>
      {withdrawn.length > 0 && (
        <details>
          <summary>{childFactsWords.withdrawnOnes(withdrawn.length)}</summary>
          <PlainList>
            {withdrawn.map((fact) => (
              <li key={fact.id} className={styles.text}>
                <Text className={styles.struck}>{factText(fact.fact, day)}</Text>
                <Text size={200} className={styles.quiet}>
                  {childFactsWords.enteredBy(fact.enteredBy, day(fact.enteredAt))}
                </Text>
                <Text size={200} className={styles.quiet}>
                  {childFactsWords.withdrawn(fact.withdrawnBy ?? '', day(fact.withdrawnAt ?? ''))}
                </Text>
              </li>
            ))}
          </PlainList>
        </details>
      )}
      {asked && (
        <WithdrawDialog
          text={factText(asked.fact, day)}
          factId={asked.id}
          save={save}
          open={open}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}

interface WithdrawDialogProps {
  text: string;
  factId: string;
  save: SaveFacts;
  open: boolean;
  close: () => void;
}

/**
 * Asks once more. It outlives the line of the fact, which goes as the fact is taken back: a dialog that is taken out of the page while
 * it is open leaves all the rest hidden from screen readers.
 */
function WithdrawDialog({ text, factId, save, open, close }: WithdrawDialogProps) {
  const styles = useStyles();
  const withdraw = () => save.mutate({ type: 'withdraw', factId }, { onSuccess: close });
  return (
    <Dialog open={open} onOpenChange={(_event, data) => !data.open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{childFactsWords.withdrawOf(text)}</DialogTitle>
          <DialogContent>
            <Text>{childFactsWords.withdrawSure}</Text>
            {save.isError && <ErrorMessage error={save.error} />}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              className={styles.target}
              disabledFocusable={save.isPending}
              onClick={withdraw}
            >
              {childFactsWords.withdrawYes}
            </Button>
            <DialogTrigger disableButtonEnhancement>
              <Button className={styles.target}>{childFactsWords.cancel}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
