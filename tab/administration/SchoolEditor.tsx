import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
  Subtitle1,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import type { School } from '#shared/model/api/administration.ts';
import { administrationWords } from '#shared/words/administration.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { administrationKeys } from './queries.ts';
import {
  addRow,
  changeRow,
  removeRow,
  schoolIdFor,
  schoolProblems,
  type SchoolList,
  type SchoolProblems,
} from './schoolForm.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  heading: { margin: 0 },
  list: {
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  removes: { marginTop: '24px', minHeight: '44px', minWidth: '44px' },
  target: { minHeight: '44px' },
  add: { justifySelf: 'start', minHeight: '44px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

const words = administrationWords.school;

export interface SchoolEditorProps {
  /** With an empty id: a school that is to be added. */
  school: School;
  taken: readonly string[];
  /** Called with the school's name when it was saved, with null when the person went back. */
  close: (saved: string | null) => void;
}

/** One school: its name, the times of its day, its terms and the days on which it is closed. */
export function SchoolEditor({ school: start, taken, close }: SchoolEditorProps) {
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
      <Bells {...part} />
      <Terms {...part} />
      <Closed {...part} />
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
      api.send('PUT', `/api/schools/${encodeURIComponent(school.id)}`, school, z.unknown()),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: administrationKeys.schools });
      saved();
    },
  });
}

interface PartProps {
  school: School;
  setSchool: (school: School) => void;
  problems: SchoolProblems;
}

function Bells({ school, setSchool, problems }: PartProps) {
  return (
    <Rows
      title={words.bells}
      text={words.bellsText}
      add={words.addBell}
      list="bells"
      {...{ school, setSchool }}
    >
      {school.bells.map((bell, index) => {
        const problem = (field: string) => problems[`bells.${index}.${field}`];
        const change = (to: Partial<typeof bell>) => setSchool(changeRow(school, 'bells', index, to));
        return (
          <Row
            key={index}
            label={bell.name}
            remove={words.removeBell(bell.name)}
            onRemove={() => setSchool(removeRow(school, 'bells', index))}
          >
            <TextField
              label={words.bellName}
              value={bell.name}
              problem={problem('name')}
              change={(name) => change({ name })}
            />
            <TextField
              type="time"
              label={words.from}
              value={bell.from}
              problem={problem('from')}
              change={(from) => change({ from })}
            />
            <TextField
              type="time"
              label={words.to}
              value={bell.to}
              problem={problem('to')}
              change={(to) => change({ to })}
            />
            <Field label={words.kind}>
              <Select
                size="large"
                value={bell.kind}
                onChange={(_event, data) => change({ kind: data.value as typeof bell.kind })}
              >
                {Object.entries(words.kinds).map(([kind, label]) => (
                  <option key={kind} value={kind}>
                    {label}
                  </option>
                ))}
              </Select>
            </Field>
          </Row>
        );
      })}
    </Rows>
  );
}

function Terms({ school, setSchool, problems }: PartProps) {
  return (
    <Rows
      title={words.terms}
      text={words.termsText}
      add={words.addTerm}
      list="terms"
      {...{ school, setSchool }}
    >
      {school.terms.map((term, index) => {
        const problem = (field: string) => problems[`terms.${index}.${field}`];
        const change = (to: Partial<typeof term>) => setSchool(changeRow(school, 'terms', index, to));
        return (
          <Row
            key={index}
            label={words.terms}
            remove={words.removeTerm(term.from)}
            onRemove={() => setSchool(removeRow(school, 'terms', index))}
          >
            <TextField
              type="date"
              label={words.firstDay}
              value={term.from}
              problem={problem('from')}
              change={(from) => change({ from })}
            />
            <TextField
              type="date"
              label={words.lastDay}
              value={term.to}
              problem={problem('to')}
              change={(to) => change({ to })}
            />
          </Row>
        );
      })}
    </Rows>
  );
}

function Closed({ school, setSchool, problems }: PartProps) {
  return (
    <Rows title={words.closed} add={words.addClosed} list="closed" {...{ school, setSchool }}>
      {school.closed.map((day, index) => {
        const problem = (field: string) => problems[`closed.${index}.${field}`];
        const change = (to: Partial<typeof day>) => setSchool(changeRow(school, 'closed', index, to));
        return (
          <Row
            key={index}
            label={words.closed}
            remove={words.removeClosed(day.date)}
            onRemove={() => setSchool(removeRow(school, 'closed', index))}
          >
            <TextField
              type="date"
              label={words.day}
              value={day.date}
              problem={problem('date')}
              change={(date) => change({ date })}
            />
            <TextField
              label={words.why}
              value={day.why}
              problem={problem('why')}
              change={(why) => change({ why })}
            />
          </Row>
        );
      })}
    </Rows>
  );
}

interface RowsProps {
  title: string;
  text?: string;
  add: string;
  list: SchoolList;
  school: School;
  setSchool: (school: School) => void;
  children: ReactNode;
}

function Rows({ title, text, add, list, school, setSchool, children }: RowsProps) {
  const styles = useStyles();
  return (
    <section className={styles.list} aria-label={title}>
      <Subtitle2 as="h3" className={styles.heading}>
        {title}
      </Subtitle2>
      {text && <Text>{text}</Text>}
      {children}
      <Button icon={<AddRegular />} className={styles.add} onClick={() => setSchool(addRow(school, list))}>
        {add}
      </Button>
    </section>
  );
}

function Row(props: { label: string; remove: string; onRemove: () => void; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={props.label} className={styles.row}>
      {props.children}
      <Button
        appearance="subtle"
        className={styles.removes}
        icon={<DismissRegular />}
        aria-label={props.remove}
        onClick={props.onRemove}
      />
    </div>
  );
}

interface TextFieldProps {
  label: string;
  value: string;
  problem: string | undefined;
  change: (value: string) => void;
  type?: 'text' | 'date' | 'time';
}

function TextField({ label, value, problem, change, type = 'text' }: TextFieldProps) {
  return (
    <Field
      label={label}
      {...(problem !== undefined && { validationState: 'error' as const, validationMessage: problem })}
    >
      <Input type={type} size="large" value={value} onChange={(_event, data) => change(data.value)} />
    </Field>
  );
}
