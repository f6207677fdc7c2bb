import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { errorWords } from '#shared/words/tab.ts';
import { ApiProblem } from '#tab/api/problem.ts';

export interface ErrorMessageProps {
  error: unknown;
  /** Tries again; leave out where that cannot help. */
  retry?: () => void;
}

/** Says what went wrong and how to mend it, in the server's own words where it gave any. */
export function ErrorMessage({ error, retry }: ErrorMessageProps) {
  const { title, text } = explainError(error);
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {text}
      </MessageBarBody>
      {retry && (
        <MessageBarActions>
          <Button onClick={retry}>{errorWords.retry}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** A title and a sentence for any error a page may meet. @example explainError(problem).text */
export function explainError(error: unknown): { title: string; text: string } {
  if (!(error instanceof ApiProblem)) return errorWords.unknown;
  const { status, title, detail, mend } = error.problem;
  const ours = errorWords.byStatus[status] ?? (status >= 500 ? errorWords.server : errorWords.unknown);
  const text = [detail || ours.text, mend].filter(Boolean).join(' ');
  return { title: detail ? title || ours.title : ours.title, text };
}
