import { Field, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { schoolsSchema } from '#shared/model/api/administration.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import { childFactsWords } from '#shared/words/childFacts.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { FactActions } from './FactActions.tsx';
import { timetableOf, timetableText } from './timetableLines.ts';
import { useSaveFacts } from './useSaveFacts.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  short: { maxWidth: '24rem', gridTemplateColumns: 'minmax(0, 1fr)' },
  problems: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

const words = childFactsWords.school;
/** Reception to the end of sixth form and a year more. */
const years = Array.from({ length: 15 }, (_, index) => index);

/** The child's school, year group and timetable. */
export function SchoolForm({ page, close }: { page: ChildPage; close: () => void }) {
  const styles = useStyles();
  const api = useApi();
  const save = useSaveFacts(page);
  const schools = useQuery({
    queryKey: ['schools'],
    queryFn: ({ signal }) => api.get('/api/schools', schoolsSchema, signal),
  });
  const [schoolId, setSchoolId] = useState(page.school.schoolId ?? '');
  const [year, setYear] = useState(page.school.yearGroup === null ? '' : String(page.school.yearGroup));
  const [text, setText] = useState(() => timetableText(page.school.lessons ?? []));
  const read = timetableOf(text);
  const list = schools.data?.schools ?? [];
  const message = read.ok ? (
    words.understood(read.lessons.length)
  ) : (
    <ul className={styles.problems}>
      {read.problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!read.ok || save.isPending) return;
        const school = {
          schoolId: schoolId === '' ? null : schoolId,
          yearGroup: year === '' ? null : Number(year),
          lessons: read.lessons.length === 0 ? null : read.lessons,
        };
        save.mutate({ type: 'school', school }, { onSuccess: close });
      }}
    >
      {schools.isError && <ErrorMessage error={schools.error} retry={() => void schools.refetch()} />}
      {schools.isSuccess && list.length === 0 && <Text>{words.noneSaved}</Text>}
      <Field label={words.school} className={styles.short}>
        <Select
          size="large"
          root={{ style: { minWidth: 0 } }}
          style={{ minWidth: 0 }}
          value={schoolId}
          onChange={(_event, data) => setSchoolId(data.value)}
        >
          <option value="">{words.noSchool}</option>
          {schoolId !== '' && !list.some(({ id }) => id === schoolId) && (
            <option value={schoolId}>{page.school.schoolName}</option>
          )}
          {list.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.yearGroup} className={styles.short}>
        <Select
          size="large"
          root={{ style: { minWidth: 0 } }}
          style={{ minWidth: 0 }}
          value={year}
          onChange={(_event, data) => setYear(data.value)}
        >
          <option value="">{words.yearUnknown}</option>
          {years.map((one) => (
            <option key={one} value={one}>
              {words.year(one)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={words.paste}
        hint={words.pasteHint}
        validationState={read.ok ? 'none' : 'error'}
        validationMessage={message}
      >
        <Textarea
          value={text}
          resize="vertical"
          textarea={{ rows: 8 }}
          onChange={(_event, data) => setText(data.value)}
        />
      </Field>
      <FactActions label={words.save} saving={save.isPending} error={save.error} cancel={close} />
    </form>
  );
}
