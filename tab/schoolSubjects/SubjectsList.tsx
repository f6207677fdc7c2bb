import { makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { correctSubjectSchema, type CorrectSubject } from '#shared/model/api/children.ts';
import { taughtAsKinds, type SubjectCorrection } from '#shared/model/api/subjectCorrection.ts';
import { correctionsOf, meaningOfName, subjectKey } from '#shared/schoolDay/taughtAs.ts';
import { schoolDayWords } from '#shared/words/schoolDayForm.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { queryKeys } from '#tab/api/queryKeys.ts';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { PlainList } from '#tab/frame/PlainList.tsx';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  summary: { minHeight: '44px', alignContent: 'center', cursor: 'pointer' },
  line: {
    // A grid would else be as wide as the longest meaning.
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
});

const words = schoolDayWords.subjects;

export interface SubjectsListProps {
  schoolId: string;
  /** The names in the timetables, each as often as it comes. */
  names: readonly string[];
  corrections: readonly SubjectCorrection[];
  /** The child whose page it is; left out: none. */
  childId?: string;
}

/** Each subject of a school with how it is understood; another meaning can be chosen, which then holds for the whole school. */
export function SubjectsList({ schoolId, names, corrections, childId }: SubjectsListProps) {
  const styles = useStyles();
  const api = useApi();
  const client = useQueryClient();
  const save = useMutation({
    networkMode: 'always',
    mutationFn: (to: CorrectSubject) =>
      api.send('PUT', `/api/schools/${encodeURIComponent(schoolId)}/subjects`, to, correctSubjectSchema),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['administration', 'schools'] }),
        childId !== undefined && client.invalidateQueries({ queryKey: queryKeys.child(childId) }),
      ]),
  });
  const corrected = correctionsOf(corrections);
  const each = [...new Map(names.map((name) => [subjectKey(name), name])).values()].sort((a, b) =>
    a.localeCompare(b, 'en-GB'),
  );
  return (
    <details>
      <summary className={styles.summary}>{words.show(each.length)}</summary>
      <div className={styles.part}>
        <Text>{words.text}</Text>
        {save.isError && <ErrorMessage error={save.error} />}
        <PlainList>
          {each.map((name) => (
            <li key={name} className={styles.line}>
              <Text weight="semibold">{name}</Text>
              <Select
                aria-label={words.choose(name)}
                size="large"
                // A long meaning must not push a phone's page wider than its screen.
                root={{ style: { minWidth: 0, maxWidth: '100%' } }}
                style={{ minWidth: 0, width: '100%' }}
                disabled={save.isPending}
                value={corrected(name) ?? ''}
                onChange={(_event, { value }) =>
                  save.mutate({ name, taughtAs: taughtAsKinds.find((kind) => kind === value) ?? null })
                }
              >
                <option value="">{words.byName(words.meanings[meaningOfName(name)])}</option>
                {taughtAsKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {words.corrected(words.meanings[kind])}
                  </option>
                ))}
              </Select>
            </li>
          ))}
        </PlainList>
      </div>
    </details>
  );
}
