import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChildPage } from '#shared/model/api/children.ts';
import { childFactsWords } from '#shared/words/childFacts.ts';
import { Section } from '#tab/frame/Section.tsx';
import { SchoolForm } from './SchoolForm.tsx';

const useStyles = makeStyles({ edit: { justifySelf: 'start', minHeight: '44px' } });

const words = childFactsWords.school;

/** Where the child learns and which lessons are known, with a form to change it. */
export function SchoolPart({ page }: { page: ChildPage }) {
  const styles = useStyles();
  const [editing, setEditing] = useState(false);
  const { schoolName, yearGroup, lessons } = page.school;
  if (editing)
    return (
      <Section title={words.title}>
        <SchoolForm page={page} close={() => setEditing(false)} />
      </Section>
    );
  return (
    <Section title={words.title}>
      <Text>
        {schoolName === null
          ? words.none
          : [schoolName, yearGroup !== null && words.year(yearGroup)].filter(Boolean).join(', ')}
      </Text>
      {lessons !== null && <Text>{words.lessonsKnown(lessons.length)}</Text>}
      {lessons === null && schoolName !== null && <Text>{words.noTimetable}</Text>}
      <Button className={styles.edit} onClick={() => setEditing(true)}>
        {words.edit}
      </Button>
    </Section>
  );
}
