import type { School } from '#shared/model/api/administration.ts';
import { administrationWords } from '#shared/words/administration.ts';
import { schoolDayWords } from '#shared/words/schoolDayForm.ts';
import { Row, Rows, TextField } from '#tab/frame/FormRows.tsx';
import type { SchoolPartProps } from './SchoolBells.tsx';
import { addRow, changeRow, removeRow, type SchoolList } from './schoolForm.ts';
import { YearGroupsField } from './YearGroupsField.tsx';

const words = administrationWords.school;
const { earlyFinish, exams, leave, yearGroups } = schoolDayWords;

type ListOf<L extends SchoolList> = NonNullable<School[L]>[number];

interface Column<L extends SchoolList> {
  field: string & keyof ListOf<L>;
  label: string;
  type: 'date' | 'time' | 'text';
}

/** Terms, closures, early finishes, exams and study leave of a school. */
export function SchoolDates(props: SchoolPartProps) {
  const day = { field: 'date', label: schoolDayWords.day, type: 'date' } as const;
  const firstDay = { field: 'from', label: words.firstDay, type: 'date' } as const;
  const lastDay = { field: 'to', label: words.lastDay, type: 'date' } as const;
  return (
    <>
      <Dates
        {...props}
        list="terms"
        title={words.terms}
        text={words.termsText}
        add={words.addTerm}
        remove={({ from }) => words.removeTerm(from)}
        columns={[firstDay, lastDay]}
      />
      <Dates
        {...props}
        list="closed"
        title={words.closed}
        add={words.addClosed}
        remove={({ date }) => words.removeClosed(date)}
        columns={[day, { field: 'why', label: words.why, type: 'text' }]}
      />
      <Dates
        {...props}
        list="earlyFinish"
        title={earlyFinish.title}
        text={earlyFinish.text}
        add={earlyFinish.add}
        remove={({ date }) => earlyFinish.remove(date)}
        columns={[day, { field: 'at', label: earlyFinish.at, type: 'time' }]}
      />
      <Dates
        {...props}
        list="exams"
        title={exams.title}
        add={exams.add}
        remove={({ name }) => exams.remove(name)}
        columns={[
          { field: 'name', label: exams.name, type: 'text' },
          day,
          { field: 'from', label: words.from, type: 'time' },
          { field: 'to', label: words.to, type: 'time' },
        ]}
      />
      <Dates
        {...props}
        list="studyLeave"
        title={leave.title}
        text={leave.text}
        add={leave.add}
        remove={({ from }) => leave.remove(from)}
        columns={[firstDay, lastDay]}
      />
    </>
  );
}

interface DatesProps<L extends SchoolList> extends SchoolPartProps {
  list: L;
  title: string;
  text?: string;
  add: string;
  remove: (row: ListOf<L>) => string;
  columns: readonly Column<L>[];
}

function Dates<L extends SchoolList>(props: DatesProps<L>) {
  const { school, setSchool, problems, list, columns } = props;
  const rows = (school[list] ?? []) as ListOf<L>[];
  const hasYears = list === 'exams' || list === 'studyLeave';
  return (
    <Rows
      title={props.title}
      {...(props.text !== undefined && { text: props.text })}
      add={props.add}
      onAdd={() => setSchool(addRow(school, list))}
    >
      {rows.map((row, index) => (
        <Row
          key={index}
          label={props.title}
          remove={props.remove(row)}
          onRemove={() => setSchool(removeRow(school, list, index))}
        >
          {columns.map(({ field, label, type }) => (
            <TextField
              key={field}
              type={type}
              label={label}
              value={String(row[field])}
              problem={problems[`${list}.${index}.${field}`]}
              change={(value) => setSchool(changeRow(school, list, index, { [field]: value } as never))}
            />
          ))}
          {hasYears && (
            <YearGroupsField
              key={rows.length}
              label={yearGroups}
              value={(row as { yearGroups?: number[] }).yearGroups}
              change={(years) => setSchool(changeRow(school, list, index, { yearGroups: years } as never))}
            />
          )}
        </Row>
      ))}
    </Rows>
  );
}
