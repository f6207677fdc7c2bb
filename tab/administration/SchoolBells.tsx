import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { School } from '#shared/model/api/administration.ts';
import { administrationWords } from '#shared/words/administration.ts';
import { schoolDayWords } from '#shared/words/schoolDayForm.ts';
import { DaysField, Row, Rows, TextField } from '#tab/frame/FormRows.tsx';
import { addRow, changeRow, removeRow, type SchoolProblems } from './schoolForm.ts';
import { YearGroupsField } from './YearGroupsField.tsx';

const useStyles = makeStyles({
  bell: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  summary: { minHeight: '44px', alignContent: 'center', cursor: 'pointer' },
  more: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalL },
});

const words = administrationWords.school;
const { bell: more, days, yearGroups } = schoolDayWords;
type Bell = School['bells'][number];

export interface SchoolPartProps {
  school: School;
  setSchool: (school: School) => void;
  problems: SchoolProblems;
}

/** The times of the school day, each with the days, the week and the years for which it is, where it is not for all. */
export function SchoolBells({ school, setSchool, problems }: SchoolPartProps) {
  const styles = useStyles();
  return (
    <Rows
      title={words.bells}
      text={words.bellsText}
      add={words.addBell}
      onAdd={() => setSchool(addRow(school, 'bells'))}
    >
      {school.bells.map((bell, index) => {
        const problem = (field: string) => problems[`bells.${index}.${field}`];
        const change = (to: Partial<Bell>) => setSchool(changeRow(school, 'bells', index, to));
        return (
          <div key={index} className={styles.bell}>
            <Row
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
              <Choice
                label={words.kind}
                value={bell.kind}
                options={Object.entries(words.kinds)}
                change={(kind) => change({ kind: kind as Bell['kind'] })}
              />
              {bell.kind === 'lesson' && (
                <Choice
                  label={more.core}
                  value={bell.core === undefined ? 'unknown' : bell.core ? 'yes' : 'no'}
                  options={Object.entries(more.cores)}
                  change={(core) => change({ core: core === 'unknown' ? undefined : core === 'yes' })}
                />
              )}
            </Row>
            <details
              open={bell.days !== undefined || bell.week !== undefined || bell.yearGroups !== undefined}
            >
              <summary className={styles.summary}>{more.more}</summary>
              <div className={styles.more}>
                <DaysField
                  legend={days}
                  upTo={5}
                  value={bell.days ?? []}
                  problem={undefined}
                  change={(chosen) => change({ days: chosen.length === 0 ? undefined : chosen })}
                />
                <Choice
                  label={more.week}
                  value={bell.week ?? 'both'}
                  options={Object.entries(more.weeks)}
                  change={(week) => change({ week: week === '1' || week === '2' ? week : undefined })}
                />
                <YearGroupsField
                  // Its text stands by itself: with a row taken out, the rows behind it begin anew.
                  key={school.bells.length}
                  label={yearGroups}
                  value={bell.yearGroups}
                  change={(years) => change({ yearGroups: years })}
                />
              </div>
            </details>
          </div>
        );
      })}
    </Rows>
  );
}

function Choice(props: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  change: (value: string) => void;
}) {
  return (
    <Field label={props.label}>
      <Select
        size="large"
        root={{ style: { minWidth: 0 } }}
        value={props.value}
        onChange={(_event, data) => props.change(data.value)}
      >
        {props.options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
