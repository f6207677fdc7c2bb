import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
  useAnnounce,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { AgreedPlan, PlanChoices } from '#shared/model/api/plans.ts';
import { planWords } from '#shared/words/plans.ts';
import { ApiProblem } from '#tab/api/problem.ts';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { PlanFields } from './PlanFields.tsx';
import { emptyPlan, planOfDraft, type PlanDraft } from './planForm.ts';
import { useAgreePlan, usePlanChoices } from './useAgreePlan.ts';

const useStyles = makeStyles({
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface PlanDialogProps {
  child: { id: string; name: string };
  /** The plan that the person sees now. */
  plan: AgreedPlan | null;
  onClose: () => void;
}

/** Who sees the child, and by when. */
export default function PlanDialog({ child, plan, onClose }: PlanDialogProps) {
  const choices = usePlanChoices(child.id);
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{plan ? planWords.changeFor(child.name) : planWords.agreeFor(child.name)}</DialogTitle>
          <Loaded query={choices}>
            {(answer) => <PlanForm child={child} plan={plan} answer={answer} onClose={onClose} />}
          </Loaded>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function PlanForm({ child, plan, answer, onClose }: PlanDialogProps & { answer: PlanChoices }) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  // What the person saw when they began: a plan that somebody else agrees meanwhile must not be written over unseen.
  const [instead] = useState(plan?.id ?? null);
  const [draft, setDraft] = useState<PlanDraft>(emptyPlan);
  const [checked, setChecked] = useState<Partial<Record<keyof PlanDraft, string>>>({});
  const agree = useAgreePlan(child.id, () => {
    announce(planWords.saved);
    onClose();
  });
  const problems = { ...placeOf(agree.error), ...checked };
  const content = useRef<HTMLDivElement>(null);
  const firstWrong = Object.keys(problems)[0];
  useEffect(() => {
    if (firstWrong)
      content.current
        ?.querySelector<HTMLElement>(`[data-field="${firstWrong}"] :is(input, select, textarea)`)
        ?.focus();
  }, [firstWrong]);
  const save = () => {
    const built = planOfDraft(draft, answer, instead);
    setChecked(built.ok ? {} : built.problems);
    if (built.ok && !agree.isPending) agree.mutate(built.wish);
  };
  return (
    <>
      <DialogContent className={styles.content} ref={content}>
        <Text>{planWords.lead}</Text>
        <PlanFields
          draft={draft}
          choices={answer}
          problems={problems}
          change={(next) => {
            setChecked({});
            if (agree.isError) agree.reset();
            setDraft(next);
          }}
        />
        <Text size={200} className={styles.quiet}>
          {planWords.keepsTheDate}
        </Text>
        {agree.isError && Object.keys(problems).length === 0 && <ErrorMessage error={agree.error} />}
      </DialogContent>
      <DialogActions fluid>
        <Button onClick={onClose}>{planWords.cancel}</Button>
        <Button appearance="primary" disabledFocusable={agree.isPending} onClick={save}>
          {agree.isPending ? planWords.saving : planWords.save}
        </Button>
      </DialogActions>
    </>
  );
}

/** The field that the server's answer means, with its words. */
function placeOf(error: unknown): Partial<Record<keyof PlanDraft, string>> {
  if (!(error instanceof ApiProblem) || !error.problem.where) return {};
  const field = error.problem.where.replace(/^body\./, '');
  return field === 'who' || field === 'by' || field === 'words'
    ? { [field]: [error.problem.detail, error.problem.mend].filter(Boolean).join(' ') }
    : {};
}
