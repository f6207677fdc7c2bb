import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { FortnightOfAll } from '#shared/model/api/fortnight.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { Section } from '#tab/frame/Section.tsx';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';

const useStyles = makeStyles({
  child: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
});

export interface WithoutDateProps {
  title: string;
  undated: FortnightOfAll['withoutDate'];
}

/** Whom nobody can plan, and what is missing for a date: on their page it can be added. */
export function WithoutDate({ title, undated }: WithoutDateProps) {
  const styles = useStyles();
  if (undated.length === 0) return null;
  return (
    <Section title={title}>
      <PlainList>
        {undated.map(({ id, name, missing }) => (
          <li key={id} className={styles.child}>
            <Text weight="semibold">
              <TextLink to={routes.child(id)}>{name}</TextLink>
            </Text>
            <Text>{nextVisitWords.needsANumber}</Text>
            {missing.map((what) => (
              <Text key={what}>{nextVisitWords.lacks(what)}</Text>
            ))}
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
