import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem } from '#tab/api/problem.ts';
import { WordsField } from '#tab/record/WordsField.tsx';
import { childFactsWords } from '#shared/words/childFacts.ts';
import type { AddFactProps } from './AddFact.tsx';
import { FactActions } from './FactActions.tsx';
import {
  emptyDraft,
  factOf,
  fieldOf,
  type FactDraft,
  type FieldProblems,
  type PlainKind,
} from './factDraft.ts';
import { fieldsOf, type FieldSpec } from './factFields.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  short: { maxWidth: '24rem', gridTemplateColumns: 'minmax(0, 1fr)' },
});

/** The form of a fact that is a few plain fields. */
export function PlainFactForm({ kind, page, today, leads, save, close }: AddFactProps & { kind: PlainKind }) {
  const styles = useStyles();
  const involvements = openInvolvements(page);
  const [draft, setDraft] = useState<FactDraft>(() => emptyDraft({ today, involvements }));
  const [checked, setChecked] = useState<FieldProblems>({});
  const problems = { ...serverProblem(save.error), ...checked };
  const form = useRef<HTMLFormElement>(null);
  const firstWrong = Object.keys(problems)[0];
  useEffect(() => {
    if (firstWrong)
      form.current
        ?.querySelector<HTMLElement>(`[data-field="${firstWrong}"] :is(input, select, textarea)`)
        ?.focus();
  }, [firstWrong]);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const built = factOf(kind, draft);
        setChecked(built.ok ? {} : built.problems);
        if (built.ok && !save.isPending) save.mutate({ type: 'add', fact: built.fact }, { onSuccess: close });
      }}
    >
      {fieldsOf(kind, { draft, involvements, leads }).map((spec) => (
        <OneField
          key={spec.name}
          spec={spec}
          value={draft[spec.name] ?? ''}
          problem={problems[spec.name]}
          change={(value) => {
            setChecked({});
            if (save.isError) save.reset();
            setDraft({ ...draft, [spec.name]: value });
          }}
        />
      ))}
      <FactActions label={childFactsWords.save} saving={save.isPending} error={save.error} cancel={close} />
    </form>
  );
}

function openInvolvements(page: AddFactProps['page']): string[] {
  return [...new Set(page.involvementsInFull.filter(({ end }) => end === null).map(({ kind }) => kind))];
}

function serverProblem(error: unknown): FieldProblems {
  if (!(error instanceof ApiProblem) || !error.problem.where) return {};
  return { [fieldOf(error.problem.where)]: error.problem.detail };
}

interface OneFieldProps {
  spec: FieldSpec;
  value: string;
  problem: string | undefined;
  change: (value: string) => void;
}

const inputTypes = { day: 'date', time: 'time', line: 'text' } as const;

function OneField({ spec, value, problem, change }: OneFieldProps) {
  const styles = useStyles();
  const { name, label, type, required = false, hint } = spec;
  if (type === 'words')
    return (
      <WordsField
        field={name}
        label={label}
        required={required}
        hint={hint}
        error={problem}
        maxLength={spec.maxLength ?? 500}
        childsOwn={spec.childsOwn ?? false}
        value={value}
        onChange={change}
      />
    );
  return (
    <div data-field={name} className={styles.short}>
      <Field
        label={label}
        required={required}
        {...(hint !== undefined && { hint })}
        {...(problem !== undefined && { validationState: 'error' as const, validationMessage: problem })}
      >
        {type === 'choice' ? (
          <Select
            size="large"
            root={{ style: { minWidth: 0 } }}
            style={{ minWidth: 0 }}
            value={value}
            onChange={(_event, data) => change(data.value)}
          >
            {spec.options?.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
        ) : (
          <Input
            size="large"
            type={inputTypes[type]}
            value={value}
            onChange={(_event, data) => change(data.value)}
          />
        )}
      </Field>
    </div>
  );
}
