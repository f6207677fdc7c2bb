import { Subtitle2, Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import type { School } from '#shared/model/api/administration.ts';
import { schoolDayWords } from '#shared/words/schoolDayForm.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { SubjectsList } from '#tab/schoolSubjects/SubjectsList.tsx';
import { administrationKeys, useSchools } from './queries.ts';

const words = schoolDayWords.subjects;
const answer = z.object({ subjects: z.array(z.string()) });

/** The subjects in this school's timetables, and how each is understood. A correction is kept at once. */
export function MetSubjects({ school }: { school: School }) {
  const api = useApi();
  const met = useQuery({
    queryKey: [...administrationKeys.schools, school.id, 'subjects'],
    queryFn: ({ signal }) =>
      api.get(`/api/schools/${encodeURIComponent(school.id)}/subjects`, answer, signal),
  });
  // The list of schools is read again after a correction; the form's own school stands still.
  const current = useSchools().data?.schools.find(({ id }) => id === school.id)?.subjects ?? [];
  return (
    <section aria-label={words.title}>
      <Subtitle2 as="h3">{words.title}</Subtitle2>
      <Loaded query={met}>
        {({ subjects }) => {
          const names = [...subjects, ...current.map(({ name }) => name)];
          return names.length === 0 ? (
            <Text block>{words.none}</Text>
          ) : (
            <SubjectsList schoolId={school.id} names={names} corrections={current} />
          );
        }}
      </Loaded>
    </section>
  );
}
