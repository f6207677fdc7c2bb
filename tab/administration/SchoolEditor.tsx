import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { School } from '#shared/model/api/administration.ts';
import { administrationWords } from '#shared/words/administration.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { administrationKeys } from './queries.ts';
import { TextField } from '#tab/frame/FormRows.tsx';
import { DayPlan } from './DayPlan.tsx';
import { MetSubjects } from './MetSubjects.tsx';
import { SchoolBells } from './SchoolBells.tsx';
import { SchoolDates } from './SchoolDates.tsx';
import { SchoolWeeks } from './SchoolWeeks.tsx';
import { schoolIdFor, schoolProblems } from './schoolForm.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  heading: { margin: 0 },
  target: { minHeight: '44px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

const words = administrationWords.school;

export interface SchoolEditorProps {
  /** With an empty id: a school that is to be added. */
  school: School;
  taken: readonly string[];
  /** `2026-11-23` */
  today: string;
  /** Called with the school's name when it was saved, with null when the person went back. */
  close: (saved: string | null) => void;
}

/** One school: its name, the times of its day, its terms and the days on which it is closed. */
export function SchoolEditor({ school: start, taken, today, close }: SchoolEditorProps) {
  const styles = useStyles();
  const [school, setSchool] = useState(start);
  const [checked, setChecked] = useState(false);
  const save = useSaveSchool(() => close(school.name));
  const problems = schoolProblems(school);
  const shown = checked ? problems : {};
  const part = { school, setSchool, problems: shown };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (Object.keys(problems).length > 0 || save.isPending) return;
        save.mutate(school.id === '' ? { ...school, id: schoolIdFor(school.name, taken) } : school);
      }}
    >
      <Subtitle1 as="h2" className={styles.heading}>
        {start.id === '' ? words.newTitle : words.edit(start.name)}
      </Subtitle1>
      <TextField
        label={words.name}
        problem={shown['name']}
        value={school.name}
        change={(name) => setSchool({ ...school, name })}
      />
      {school.bells.length === 0 && <DayPlan fill={(bells) => setSchool({ ...school, bells })} />}
      <SchoolBells {...part} />
      <SchoolDates {...part} />
      <SchoolWeeks school={school} setSchool={setSchool} today={today} />
      {start.id !== '' && <MetSubjects school={start} />}
      {checked && Object.keys(problems).length > 0 && (
        <MessageBar intent="warning" politeness="assertive">
          <MessageBarBody>
            <MessageBarTitle>{administrationWords.notSaved}</MessageBarTitle>{' '}
            {words.open(Object.keys(problems).length)}
          </MessageBarBody>
        </MessageBar>
      )}
      {save.isError && <ErrorMessage error={save.error} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" size="large" className={styles.target}>
          {words.save}
        </Button>
        <Button size="large" className={styles.target} onClick={() => close(null)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

function useSaveSchool(saved: () => void) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: (school: School) =>
      // What people said of its subjects is kept by itself: a form that was open for long must not bring back what was said before.
      api.send('PUT', `/api/schools/${encodeURIComponent(school.id)}`, without(school), z.unknown()),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: administrationKeys.schools });
      saved();
    },
  });
}

function without({ subjects: _said, ...school }: School): School {
  return school;
}
