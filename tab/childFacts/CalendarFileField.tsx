import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { timetableFileSchema, type TimetableFile } from '#shared/model/api/children.ts';
import { schoolDayWords } from '#shared/words/schoolDayForm.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground2 },
  choose: { justifySelf: 'start', minHeight: '44px' },
  problems: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

const words = schoolDayWords.file;

export interface CalendarFileFieldProps {
  childId: string;
  /** The school that is chosen, to tell its weeks; empty: none. */
  schoolId: string;
  /** Writes a day: "Thursday 3 December". */
  day: (date: string) => string;
  /** What was read last, or null. */
  read: TimetableFile | null;
  onRead: (file: TimetableFile) => void;
}

/** Chooses a calendar file, has it read and says what is in it. Nothing of it is kept before the form is saved. */
export function CalendarFileField({ childId, schoolId, day, read, onRead }: CalendarFileFieldProps) {
  const styles = useStyles();
  const api = useApi();
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const reading = useMutation({
    networkMode: 'always',
    mutationFn: (file: File) => {
      const query = schoolId === '' ? '' : `?school=${encodeURIComponent(schoolId)}`;
      return api.ask(
        `/api/children/${encodeURIComponent(childId)}/timetable-file${query}`,
        file,
        timetableFileSchema,
      );
    },
    onSuccess: onRead,
  });
  return (
    <div className={styles.part}>
      <Text weight="semibold">{words.label}</Text>
      <Text size={200} className={styles.hint} id={hint}>
        {words.hint}
      </Text>
      <input
        ref={input}
        hidden
        type="file"
        accept=".ics,text/calendar"
        aria-label={words.choose}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again once it was put right.
          event.target.value = '';
          if (file) reading.mutate(file);
        }}
      />
      <Button
        className={styles.choose}
        aria-describedby={hint}
        disabledFocusable={reading.isPending}
        onClick={() => input.current?.click()}
      >
        {reading.isPending ? words.reading : words.choose}
      </Button>
      {reading.isError && <ErrorMessage error={reading.error} />}
      <div role="status">{read && !reading.isError && <Told file={read} day={day} />}</div>
    </div>
  );
}

function Told({ file, day }: { file: TimetableFile; day: (date: string) => string }) {
  const styles = useStyles();
  const say = file.lessons === null ? words.dated : words.weekly;
  return (
    <div className={styles.part}>
      <Text>{say(file.count, day(file.from), day(file.to))}</Text>
      {file.leftOut > 0 && <Text>{words.leftOut(file.leftOut)}</Text>}
      {file.problems.length > 0 && (
        <>
          <Text>{words.problems}</Text>
          <ul className={styles.problems}>
            {file.problems.slice(0, 20).map(({ row, reason }, index) => (
              <li key={index}>{words.line(row, reason)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
