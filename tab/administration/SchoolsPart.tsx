import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { School } from '#shared/model/api/administration.ts';
import type { Me } from '#shared/model/api/people.ts';
import { administrationWords } from '#shared/words/administration.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { paths } from './paths.ts';
import { useSchools } from './queries.ts';
import { SchoolEditor } from './SchoolEditor.tsx';
import { newSchool } from './schoolForm.ts';
import { schoolSummary } from './schoolSummary.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { display: 'flex', flexDirection: 'column' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  target: { minHeight: '44px' },
});

const words = administrationWords.school;

/** The schools the council knows, and one of them to edit. */
export function SchoolsPart({ me: { today } }: { me: Me }) {
  const schools = useSchools();
  const [editing, setEditing] = useState<School | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <Loaded query={schools}>
      {({ schools: list }) =>
        editing ? (
          <SchoolEditor
            school={editing}
            today={today}
            taken={list.map((school) => school.id)}
            close={(name) => {
              setSaved(name);
              setEditing(null);
            }}
          />
        ) : (
          <List schools={list} today={today} edit={setEditing} saved={saved} />
        )
      }
    </Loaded>
  );
}

interface ListProps {
  schools: readonly School[];
  today: string;
  edit: (school: School) => void;
  saved: string | null;
}

function List({ schools, today, edit, saved }: ListProps) {
  const styles = useStyles();
  return (
    <>
      <div role="status" hidden={saved === null}>
        {saved !== null && (
          <MessageBar intent="success">
            <MessageBarBody>{words.saved(saved)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {schools.length === 0 && <Text>{words.empty}</Text>}
      <ul className={styles.list} aria-label={administrationWords.schools}>
        {schools.map((school) => (
          <li key={school.id} className={styles.line}>
            <span className={styles.name}>
              <Text weight="semibold">{school.name}</Text>
              <Text size={200}>{schoolSummary(school, today)}</Text>
            </span>
            <Button
              className={styles.target}
              aria-label={words.edit(school.name)}
              onClick={() => edit(school)}
            >
              {words.editShort}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="large"
          className={styles.target}
          onClick={() => edit(newSchool(''))}
        >
          {words.add}
        </Button>
        <ButtonLink to={paths.importOf('schools')} size="large">
          {words.import}
        </ButtonLink>
      </div>
    </>
  );
}
