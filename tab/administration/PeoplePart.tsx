import { Button, makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import type { PeopleList } from '#shared/model/api/administration.ts';
import { administrationWords } from '#shared/words/administration.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { download } from './csvDownload.ts';
import { MorningLook } from './MorningLook.tsx';
import { paths } from './paths.ts';
import { peopleFileStart } from './peopleFileStart.ts';
import { usePeople } from './queries.ts';
import { WideTable } from './WideTable.tsx';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  target: { minHeight: '44px' },
});

const words = administrationWords.peopleList;

/** Who of the export has an account, who has not, and how many children that concerns. */
export function PeoplePart() {
  const people = usePeople();
  return (
    <Loaded query={people}>
      {(list) => (
        <>
          <NotMatched list={list} />
          <Matched list={list} />
          <MorningLook />
        </>
      )}
    </Loaded>
  );
}

function NotMatched({ list }: { list: PeopleList }) {
  const styles = useStyles();
  // The more children wait for it, the sooner a name should be added.
  const rows = list.notMatched.toSorted((a, b) => b.children - a.children);
  return (
    <section className={styles.part} aria-label={words.unmatched}>
      <Subtitle1 as="h2" className={styles.heading}>
        {words.unmatched}
      </Subtitle1>
      <Text>{rows.length === 0 ? words.allMatched : words.unmatchedText}</Text>
      {rows.length > 0 && (
        <WideTable
          label={words.unmatched}
          headings={[words.columns.staff, words.columns.name, words.columns.team, words.columns.children]}
          rows={rows.map((row) => [
            row.staff,
            row.name ?? words.noName,
            row.team ?? words.noTeam,
            String(row.children),
          ])}
        />
      )}
      <div className={styles.actions}>
        {rows.length > 0 && (
          <Button
            className={styles.target}
            icon={<ArrowDownloadRegular />}
            onClick={() => download('people.csv', peopleFileStart(rows))}
          >
            {words.template}
          </Button>
        )}
        <ButtonLink to={paths.importOf('people')} size="large">
          {words.importPeople}
        </ButtonLink>
      </div>
    </section>
  );
}

function Matched({ list }: { list: PeopleList }) {
  const styles = useStyles();
  return (
    <section className={styles.part} aria-label={words.known}>
      <Subtitle1 as="h2" className={styles.heading}>
        {words.known}
      </Subtitle1>
      <Text>{list.people.length === 0 ? words.empty : words.knownText}</Text>
      {list.people.length > 0 && (
        <WideTable
          label={words.known}
          headings={[
            words.columns.name,
            words.columns.account,
            words.columns.roles,
            words.columns.teams,
            words.columns.children,
          ]}
          rows={list.people.map((person) => [
            person.name,
            person.account,
            person.roles.map((role) => words.roles[role] ?? role).join(', '),
            person.teams.join(', '),
            String(person.children),
          ])}
        />
      )}
    </section>
  );
}
