import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Booking } from '#shared/model/api/bookings.ts';
import { recordWords } from '#shared/words/record.ts';
import { ApiProblem } from '#tab/api/problem.ts';
import { explainError } from '#tab/frame/ErrorMessage.tsx';
import { ChildrenAnswers } from './ChildrenAnswers.tsx';
import { fieldName, problemOf, serverProblems } from './fieldProblems.ts';
import type { AskedOnForm } from './homesAsked.ts';
import { HowAndWhere } from './HowAndWhere.tsx';
import { Purpose } from './Purpose.tsx';
import type { RecordChange, RecordForm } from './recordForm.ts';
import type { FieldProblem } from './recordRequest.ts';
import { WhenFields } from './WhenFields.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXL },
  save: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  button: { minHeight: '44px', '@media (max-width: 480px)': { width: '100%', maxWidth: 'none' } },
});

/** A child on the visit, as the form needs to know them. */
export interface VisitChild {
  id: string;
  name: string;
  asked: AskedOnForm;
}

export interface VisitFormProps {
  form: RecordForm;
  change: (change: RecordChange) => void;
  /** Everyone on the form, in its order. */
  people: readonly VisitChild[];
  booking: Booking | null;
  booked: string | null;
  today: string;
  /** Checked on this side; shown until the person changes something. */
  problems: readonly FieldProblem[];
  /** The last try at saving, as far as it failed. */
  error: unknown;
  saving: boolean;
  saveLabel: string;
  save: () => void;
  /** Below the children: brothers and sisters to add. */
  family?: ReactNode;
  /** Offered where somebody else changed the record meanwhile. */
  lookAgain?: () => void;
}

/** The form for a record and for a correction: when, each child's answers, how and where, save. */
export function VisitForm(props: VisitFormProps) {
  const styles = useStyles();
  const { form, change, people } = props;
  const unannouncedNeeded = people.some((child) => child.asked.mustInclude.includes('unannounced'));
  const [open, setOpen] = useState<string[]>(unannouncedNeeded ? ['how'] : []);
  const formRef = useRef<HTMLFormElement>(null);
  const problems = [...props.problems, ...serverProblems(props.error)];
  useFocusOnProblem(formRef, problems);
  useWarnBeforeLeaving(form.children.some((child) => child.seen !== null));
  const howAndWhere = (
    <HowAndWhere
      trip={form.trip}
      booking={props.booking}
      change={(trip) => change({ type: 'trip', change: trip })}
      problems={problems}
      unannouncedNeeded={unannouncedNeeded}
    />
  );
  return (
    <form
      ref={formRef}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.saving) props.save();
      }}
    >
      <WhenFields
        trip={form.trip}
        today={props.today}
        booked={props.booked}
        error={problemOf(problems, 'at')}
        change={(trip) => change({ type: 'trip', change: trip })}
      />
      {props.booking === null && (
        <Purpose
          trip={form.trip}
          problems={problems}
          change={(trip) => change({ type: 'trip', change: trip })}
        />
      )}
      <ChildrenAnswers
        form={form}
        people={people}
        problems={problems}
        change={change}
        fromAfar={() => {
          change({ type: 'trip', change: { mode: 'video' } });
          setOpen(['how']);
        }}
      />
      {props.family}
      <Accordion
        collapsible
        openItems={open}
        onToggle={(_event, data) => setOpen(data.openItems as string[])}
      >
        <AccordionItem value="how">
          <AccordionHeader as="h2" size="large">
            {recordWords.howAndWhere}
          </AccordionHeader>
          <AccordionPanel>{howAndWhere}</AccordionPanel>
        </AccordionItem>
      </Accordion>
      <NotSaved {...props} open={problems.length} />
      <div className={styles.save}>
        <Button
          type="submit"
          appearance="primary"
          size="large"
          className={styles.button}
          disabledFocusable={props.saving}
          {...(props.saving && { icon: <Spinner size="tiny" /> })}
        >
          {props.saving ? recordWords.saving : props.saveLabel}
        </Button>
      </div>
    </form>
  );
}

function NotSaved({ error, open, lookAgain }: VisitFormProps & { open: number }) {
  if (open === 0 && !error) return null;
  const { title, text } = error ? notSavedBecause(error) : { title: recordWords.notSaved, text: '' };
  return (
    <MessageBar intent={error ? 'error' : 'warning'} layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>{' '}
        {[text, open > 0 ? recordWords.fix(open) : ''].filter(Boolean).join(' ')}{' '}
        {lookAgain && error instanceof ApiProblem && error.status === 409 && (
          <Button onClick={lookAgain}>{recordWords.lookAgain}</Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function notSavedBecause(error: unknown): { title: string; text: string } {
  if (error instanceof ApiProblem && error.status === 0)
    return { title: recordWords.notSaved, text: recordWords.notReached };
  const { text } = explainError(error);
  return { title: recordWords.notSaved, text: `${text} ${recordWords.answersKept}` };
}

/** The first thing to put right takes the focus, so that nobody has to look for it. */
function useFocusOnProblem(form: React.RefObject<HTMLFormElement | null>, problems: readonly FieldProblem[]) {
  const where = problems.map((problem) => fieldName(problem.where)).join(' ');
  useEffect(() => {
    if (where === '') return;
    const fields = where.split(' ').map((name) => form.current?.querySelector(`[data-field="${name}"]`));
    const first = fields.find((field) => field);
    first?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [where, form]);
}

/** Answers live on this page alone: closing it by accident asks first. */
function useWarnBeforeLeaving(answered: boolean) {
  useEffect(() => {
    if (!answered) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [answered]);
}
