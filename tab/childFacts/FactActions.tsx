import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { childFactsWords } from '#shared/words/childFacts.ts';
import { ApiProblem } from '#tab/api/problem.ts';
import { explainError } from '#tab/frame/ErrorMessage.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  target: { minHeight: '44px' },
});

export interface FactActionsProps {
  label: string;
  saving: boolean;
  error: unknown;
  cancel: () => void;
}

/** Save and cancel, and above them why the last try failed; what was entered stays. */
export function FactActions({ label, saving, error, cancel }: FactActionsProps) {
  const styles = useStyles();
  return (
    <>
      {error !== null && error !== undefined && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>
            <MessageBarTitle>{childFactsWords.notSaved}</MessageBarTitle> {whyNot(error)}{' '}
            {childFactsWords.kept}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" className={styles.target} disabledFocusable={saving}>
          {saving ? childFactsWords.saving : label}
        </Button>
        <Button className={styles.target} onClick={cancel}>
          {childFactsWords.cancel}
        </Button>
      </div>
    </>
  );
}

function whyNot(error: unknown): string {
  if (error instanceof ApiProblem && error.status === 0) return childFactsWords.notReached;
  return explainError(error).text;
}
