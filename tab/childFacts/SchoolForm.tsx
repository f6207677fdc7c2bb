import { Button, Field, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { schoolsSchema } from '#shared/model/api/administration.ts';
import type { ChildPage, TimetableFile } from '#shared/model/api/children.ts';
import { childFactsWords } from '#shared/words/childFacts.ts';
import { schoolDayWords } from '#shared/words/schoolDayForm.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { CalendarFileField } from './CalendarFileField.tsx';
import { detailsDraftOf, detailsOf, type DetailsDraft, type DetailsProblems } from './detailsDraft.ts';
import { DetailsFields } from './DetailsFields.tsx';
import { FactActions } from './FactActions.tsx';
import { hasWeeks } from './schoolSays.ts';
import { timetableOf, timetableText } from './timetableLines.ts';
import { useSaveFacts } from './useSaveFacts.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  short: { maxWidth: '24rem', gridTemplateColumns: 'minmax(0, 1fr)' },
  problems: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  takeOut: { justifySelf: 'start', minHeight: '44px' },
});

const words = childFactsWords.school;
/** Nursery, then reception to the end of sixth form and a year more. */
const years = Array.from({ length: 16 }, (_, index) => index - 1);

export interface SchoolFormProps {
  page: ChildPage;
  /** Writes a day: "Thursday 3 December". */
  day: (date: string) => string;
  close: () => void;
}

/** Where the child learns, their lessons, and what else takes their time. */
export function SchoolForm({ page, day, close }: SchoolFormProps) {
  const styles = useStyles();
  const api = useApi();
  const save = useSaveFacts(page);
  const schools = useQuery({
    queryKey: ['schools'],
    queryFn: ({ signal }) => api.get('/api/schools', schoolsSchema, signal),
  });
  const before = page.school;
  const [schoolId, setSchoolId] = useState(before.schoolId ?? '');
  const [year, setYear] = useState(before.yearGroup === null ? '' : String(before.yearGroup));
  const [text, setText] = useState(() => timetableText(before.lessons ?? []));
  const [dated, setDated] = useState(before.datedLessons ?? null);
  const [file, setFile] = useState<TimetableFile | null>(null);
  const [details, setDetails] = useState<DetailsDraft>(() => detailsDraftOf(before));
  const [problems, setProblems] = useState<DetailsProblems>({});
  const read = timetableOf(text);
  const list = schools.data?.schools ?? [];
  const itsSchool = list.find(({ id }) => id === schoolId);
  const learnsThere = details.learns === 'school' || details.learns === 'nursery';
  const submit = () => {
    const checked = detailsOf(details);
    setProblems(checked.ok ? {} : checked.problems);
    if (!checked.ok || (learnsThere && !read.ok) || save.isPending) return;
    const lessons = learnsThere && read.ok && read.lessons.length > 0 ? read.lessons : null;
    const isAsBefore = text === timetableText(before.lessons ?? []);
    const school = {
      schoolId: schoolId === '' || !learnsThere ? null : schoolId,
      yearGroup: year === '' ? null : Number(year),
      lessons,
      // A timetable that was not touched still ends when it did.
      ...(isAsBefore && before.lessonsUntil && { lessonsUntil: before.lessonsUntil }),
      datedLessons: learnsThere ? dated : null,
      ...checked.details,
    };
    save.mutate({ type: 'school', school }, { onSuccess: close });
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Choice
        label={schoolDayWords.learns.label}
        value={details.learns}
        change={(learns) => setDetails({ ...details, learns: learns as DetailsDraft['learns'] })}
        options={Object.entries(schoolDayWords.learns.options)}
      />
      {learnsThere && (
        <>
          {schools.isError && <ErrorMessage error={schools.error} retry={() => void schools.refetch()} />}
          {schools.isSuccess && list.length === 0 && <Text>{words.noneSaved}</Text>}
          <Choice
            label={details.learns === 'nursery' ? words.nursery : words.school}
            value={schoolId}
            change={setSchoolId}
            options={[
              ['', words.noSchool],
              ...(schoolId !== '' && !list.some(({ id }) => id === schoolId)
                ? [[schoolId, before.schoolName ?? schoolId] as [string, string]]
                : []),
              ...list.map(({ id, name }): [string, string] => [id, name]),
            ]}
          />
        </>
      )}
      <Choice
        label={words.yearGroup}
        value={year}
        change={setYear}
        options={[
          ['', words.yearUnknown],
          ...years.map((one): [string, string] => [String(one), words.year(one)]),
        ]}
      />
      {details.learns === 'school' && (
        <>
          <Field
            label={words.paste}
            hint={words.pasteHint}
            validationState={read.ok ? 'none' : 'error'}
            validationMessage={
              read.ok ? (
                words.understood(read.lessons.length)
              ) : (
                <ul className={styles.problems}>
                  {read.problems.map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
              )
            }
          >
            <Textarea
              value={text}
              resize="vertical"
              textarea={{ rows: 8 }}
              onChange={(_event, data) => setText(data.value)}
            />
          </Field>
          {read.ok && hasWeeks(read.lessons) && itsSchool && !itsSchool.weeks?.length && (
            <Text>{schoolDayWords.says.weekNotSaid}</Text>
          )}
          <CalendarFileField
            childId={page.child.id}
            schoolId={schoolId}
            day={day}
            read={file}
            onRead={(found) => {
              setFile(found);
              if (found.lessons) setText(timetableText(found.lessons));
              setDated(found.datedLessons);
            }}
          />
          {dated && (
            <>
              {!file && (
                <Text>{schoolDayWords.says.dated(dated.lessons.length, day(dated.from), day(dated.to))}</Text>
              )}
              <Button
                className={styles.takeOut}
                onClick={() => {
                  setDated(null);
                  setFile(null);
                }}
              >
                {schoolDayWords.file.takeOut}
              </Button>
            </>
          )}
        </>
      )}
      <DetailsFields draft={details} problems={problems} change={setDetails} />
      <FactActions label={words.save} saving={save.isPending} error={save.error} cancel={close} />
    </form>
  );
}

function Choice(props: {
  label: string;
  value: string;
  change: (value: string) => void;
  options: readonly (readonly [value: string, label: string])[];
}) {
  const styles = useStyles();
  return (
    <Field label={props.label} className={styles.short}>
      <Select
        size="large"
        root={{ style: { minWidth: 0 } }}
        style={{ minWidth: 0 }}
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
