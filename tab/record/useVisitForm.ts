import { useMutation } from '@tanstack/react-query';
import { useReducer, useState } from 'react';
import type { Recorded } from '#shared/model/api/visits.ts';
import { useDatesMayHaveMoved } from '#tab/api/queries.ts';
import { changeRecord, type RecordChange, type RecordForm } from './recordForm.ts';
import { fieldName } from './fieldProblems.ts';
import type { Checked, FieldProblem } from './recordRequest.ts';

export interface VisitFormState {
  form: RecordForm;
  change: (change: RecordChange) => void;
  problems: readonly FieldProblem[];
  error: unknown;
  saving: boolean;
  recorded: Recorded | null;
  save: () => void;
}

/**
 * A form's life from the first tap to the answer of the server. A failed try keeps every answer and its key, so that trying
 * again is safe even where the first try arrived and only its answer was lost.
 */
export function useVisitForm<Request>(input: {
  start: () => RecordForm;
  check: (form: RecordForm) => Checked<Request>;
  send: (request: Request) => Promise<Recorded>;
}): VisitFormState {
  const [form, dispatch] = useReducer(changeRecord, undefined, input.start);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const datesMayHaveMoved = useDatesMayHaveMoved();
  const saving = useMutation({
    mutationFn: input.send,
    // Offline is an answer too: say so at once instead of waiting for the network.
    networkMode: 'always',
    onSuccess: () => datesMayHaveMoved(),
  });
  return {
    form,
    problems,
    error: saving.error,
    saving: saving.isPending,
    recorded: saving.data ?? null,
    change: (change) => {
      setProblems([]);
      if (saving.isError) saving.reset();
      dispatch(change);
    },
    save: () => {
      saving.reset();
      const checked = input.check(form);
      const found = checked.ok ? [] : checked.problems;
      setProblems(found.map((problem) => ({ ...problem, where: fieldName(problem.where) })));
      if (checked.ok) saving.mutate(checked.request);
    },
  };
}
