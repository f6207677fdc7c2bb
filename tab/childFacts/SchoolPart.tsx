import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChildPage } from '#shared/model/api/children.ts';
import { childFactsWords } from '#shared/words/childFacts.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { Section } from '#tab/frame/Section.tsx';
import { SubjectsList } from '#tab/schoolSubjects/SubjectsList.tsx';
import { SchoolForm } from './SchoolForm.tsx';
import { schoolSays } from './schoolSays.ts';

const useStyles = makeStyles({
  edit: { justifySelf: 'start', minHeight: '44px' },
  lines: { display: 'grid', rowGap: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
});

const words = childFactsWords.school;

/** Where the child learns, which lessons are known and how they are understood, with a form to change it. */
export function SchoolPart({ page, today }: { page: ChildPage; today: string }) {
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const day = (date: string) => momentText(date, today);
  if (editing)
    return (
      <Section title={words.title}>
        <SchoolForm page={page} day={day} close={() => setEditing(false)} />
      </Section>
    );
  const { schoolId, lessons, datedLessons } = page.school;
  const names = [...(lessons ?? []), ...(datedLessons?.lessons ?? [])].map(({ subject }) => subject);
  return (
    <Section title={words.title}>
      <div className={styles.lines}>
        {schoolSays(page.school, { today, day, schoolWeek: page.schoolWeek }).map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      </div>
      {schoolId !== null && names.length > 0 && (
        <SubjectsList
          schoolId={schoolId}
          names={names}
          corrections={page.subjects ?? []}
          childId={page.child.id}
        />
      )}
      <Button className={styles.edit} onClick={() => setEditing(true)}>
        {words.edit}
      </Button>
    </Section>
  );
}
