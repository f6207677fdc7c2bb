import { Checkbox, makeStyles } from '@fluentui/react-components';
import { schoolDayWords as words } from '#shared/words/schoolDayForm.ts';
import { DaysField, Row, Rows, TextField } from '#tab/frame/FormRows.tsx';
import type { DetailsDraft, DetailsProblems } from './detailsDraft.ts';

const useStyles = makeStyles({ check: { marginTop: '24px' } });

type List = 'sessions' | 'exams' | 'studyLeave' | 'clubs';

export interface DetailsFieldsProps {
  draft: DetailsDraft;
  problems: DetailsProblems;
  change: (draft: DetailsDraft) => void;
}

/** Half days, exams, study leave and clubs, as far as they go with where the child learns. */
export function DetailsFields({ draft, problems, change }: DetailsFieldsProps) {
  const add = <L extends List>(list: L, row: DetailsDraft[L][number]) =>
    change({ ...draft, [list]: [...draft[list], row] });
  const set = <L extends List>(list: L, index: number, to: Partial<DetailsDraft[L][number]>) =>
    change({ ...draft, [list]: draft[list].map((row, at) => (at === index ? { ...row, ...to } : row)) });
  const takeOut = (list: List, index: number) =>
    change({ ...draft, [list]: (draft[list] as unknown[]).filter((_row, at) => at !== index) });
  const part = { draft, problems, add, set, takeOut };
  const isThere = draft.learns === 'school' || draft.learns === 'nursery';
  return (
    <>
      {draft.learns === 'nursery' && (
        <Checkbox
          size="large"
          label={words.allYear}
          checked={draft.allYear}
          onChange={(_event, data) => change({ ...draft, allYear: data.checked === true })}
        />
      )}
      {isThere && <Sessions {...part} />}
      <Exams {...part} />
      {draft.learns === 'school' && <Leave {...part} />}
      <Clubs {...part} />
    </>
  );
}

interface PartProps {
  draft: DetailsDraft;
  problems: DetailsProblems;
  add: <L extends List>(list: L, row: DetailsDraft[L][number]) => void;
  set: <L extends List>(list: L, index: number, to: Partial<DetailsDraft[L][number]>) => void;
  takeOut: (list: List, index: number) => void;
}

function Sessions({ draft, problems, add, set, takeOut }: PartProps) {
  return (
    <Rows
      title={words.sessions.title}
      text={words.sessions.text}
      add={words.sessions.add}
      problem={problems['sessions']}
      onAdd={() => add('sessions', { days: [], from: '', to: '' })}
    >
      {draft.sessions.map((row, index) => (
        <Row
          key={index}
          label={words.sessions.row(index + 1)}
          remove={words.clubs.remove(words.sessions.row(index + 1))}
          onRemove={() => takeOut('sessions', index)}
        >
          <DaysField
            legend={words.days}
            upTo={5}
            value={row.days}
            problem={problems[`sessions.${index}.days`]}
            change={(days) => set('sessions', index, { days })}
          />
          <Times list="sessions" row={row} index={index} problems={problems} set={set} />
        </Row>
      ))}
    </Rows>
  );
}

function Exams({ draft, problems, add, set, takeOut }: PartProps) {
  return (
    <Rows
      title={words.exams.title}
      add={words.exams.add}
      onAdd={() => add('exams', { name: '', date: '', from: '', to: '' })}
    >
      {draft.exams.map((row, index) => (
        <Row
          key={index}
          label={row.name || words.exams.title}
          remove={words.exams.remove(row.name)}
          onRemove={() => takeOut('exams', index)}
        >
          <TextField
            label={words.exams.name}
            value={row.name}
            problem={problems[`exams.${index}.name`]}
            change={(name) => set('exams', index, { name })}
          />
          <TextField
            type="date"
            label={words.day}
            value={row.date}
            problem={problems[`exams.${index}.date`]}
            change={(date) => set('exams', index, { date })}
          />
          <Times list="exams" row={row} index={index} problems={problems} set={set} />
        </Row>
      ))}
    </Rows>
  );
}

function Leave({ draft, problems, add, set, takeOut }: PartProps) {
  return (
    <Rows
      title={words.leave.title}
      text={words.leave.text}
      add={words.leave.add}
      onAdd={() => add('studyLeave', { from: '', to: '' })}
    >
      {draft.studyLeave.map((row, index) => (
        <Row
          key={index}
          label={words.leave.title}
          remove={words.leave.remove(row.from)}
          onRemove={() => takeOut('studyLeave', index)}
        >
          <TextField
            type="date"
            label={words.firstDay}
            value={row.from}
            problem={problems[`studyLeave.${index}.from`]}
            change={(from) => set('studyLeave', index, { from })}
          />
          <TextField
            type="date"
            label={words.lastDay}
            value={row.to}
            problem={problems[`studyLeave.${index}.to`]}
            change={(to) => set('studyLeave', index, { to })}
          />
        </Row>
      ))}
    </Rows>
  );
}

function Clubs({ draft, problems, add, set, takeOut }: PartProps) {
  const styles = useStyles();
  return (
    <Rows
      title={words.clubs.title}
      text={words.clubs.text}
      add={words.clubs.add}
      onAdd={() => add('clubs', { name: '', days: [], from: '', to: '', termTimeOnly: true })}
    >
      {draft.clubs.map((row, index) => (
        <Row
          key={index}
          label={row.name || words.clubs.title}
          remove={words.clubs.remove(row.name)}
          onRemove={() => takeOut('clubs', index)}
        >
          <TextField
            label={words.clubs.name}
            value={row.name}
            problem={problems[`clubs.${index}.name`]}
            change={(name) => set('clubs', index, { name })}
          />
          <DaysField
            legend={words.days}
            upTo={7}
            value={row.days}
            problem={problems[`clubs.${index}.days`]}
            change={(days) => set('clubs', index, { days })}
          />
          <Times list="clubs" row={row} index={index} problems={problems} set={set} />
          <Checkbox
            className={styles.check}
            label={words.clubs.termTimeOnly}
            checked={row.termTimeOnly}
            onChange={(_event, data) => set('clubs', index, { termTimeOnly: data.checked === true })}
          />
        </Row>
      ))}
    </Rows>
  );
}

function Times(props: {
  list: 'sessions' | 'exams' | 'clubs';
  row: { from: string; to: string };
  index: number;
  problems: DetailsProblems;
  set: PartProps['set'];
}) {
  const { list, row, index, problems, set } = props;
  return (
    <>
      <TextField
        type="time"
        label={words.from}
        value={row.from}
        problem={problems[`${list}.${index}.from`]}
        change={(from) => set(list, index, { from })}
      />
      <TextField
        type="time"
        label={words.to}
        value={row.to}
        problem={problems[`${list}.${index}.to`]}
        change={(to) => set(list, index, { to })}
      />
    </>
  );
}
