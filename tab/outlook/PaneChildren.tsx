import { Button, makeStyles, SearchBox, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ChildLine } from '#shared/model/api/children.ts';
import { bookingWords } from '#shared/words/findATime.ts';
import { listWords } from '#shared/words/myChildren.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { paneWords } from '#shared/words/outlookPane.ts';
import { useChildren } from '#tab/api/queries.ts';
import { momentText, spanText } from '#tab/dates/momentText.ts';
import { EmptyMessage } from '#tab/frame/EmptyMessage.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { DueState } from '#tab/myChildren/DueState.tsx';
import { searched } from '#tab/myChildren/listFilter.ts';
import { weekGroups, type WeekGroup } from '#tab/myChildren/weekGroups.ts';
import { PaneHeading } from './PaneHeading.tsx';

const useStyles = makeStyles({
  search: { maxWidth: 'none' },
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalXS },
  child: {
    justifyContent: 'start',
    width: '100%',
    maxWidth: 'none',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  text: { display: 'grid', justifyItems: 'start', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  name: { ...typographyStyles.body1Strong },
});

export interface PaneChildrenProps {
  today: string;
  onChoose: (childId: string) => void;
}

/** The children the person works with, as in the tab: who is late first, then who is next. */
export function PaneChildren({ today, onChoose }: PaneChildrenProps) {
  const styles = useStyles();
  const list = useChildren('mine');
  const [search, setSearch] = useState('');
  return (
    <>
      <PaneHeading text={paneWords.heading} first />
      <Text>{paneWords.lead}</Text>
      <Loaded query={list}>
        {({ children }) => {
          if (children.length === 0) return <EmptyMessage {...listWords.noChildren} />;
          const shown = searched(children, search);
          return (
            <>
              <SearchBox
                className={styles.search}
                aria-label={listWords.search}
                placeholder={listWords.search}
                value={search}
                onChange={(_event, { value }) => setSearch(value)}
              />
              <span role="status">
                {search !== '' && <Text size={200}>{listWords.found(shown.length)}</Text>}
              </span>
              {weekGroups(shown, today).map((group) => (
                <Group key={group.name} group={group} today={today} onChoose={onChoose} />
              ))}
            </>
          );
        }}
      </Loaded>
    </>
  );
}

function Group({ group, today, onChoose }: PaneChildrenProps & { group: WeekGroup<ChildLine> }) {
  const styles = useStyles();
  const titleId = useId();
  return (
    <section className={styles.group} aria-labelledby={titleId}>
      <h2 className={styles.title} id={titleId}>
        {listWords.groups[group.name]}
      </h2>
      <ul role="list" className={styles.list}>
        {group.children.map((child) => (
          <li key={child.id}>
            <Button className={styles.child} onClick={() => onChoose(child.id)}>
              <Line child={child} today={today} />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who, and by when. Why, and what the visit needs, comes with the next step. */
function Line({ child, today }: { child: ChildLine; today: string }) {
  const styles = useStyles();
  const { next, obligations } = child.evaluation;
  const { booked } = child;
  const unset = !next && obligations.some(({ state }) => state === 'not-set');
  return (
    <span className={styles.text}>
      <span className={styles.name}>{child.name}</span>
      {next && <Text size={200}>{nextVisitWords.due(momentText(next.dueBy, today))}</Text>}
      {next && <DueState state={next.state} dueBy={next.dueBy} today={today} />}
      {unset && <DueState state="not-set" dueBy={null} today={today} />}
      {booked && <Text size={200}>{bookingWords.booked(spanText(booked.start, booked.end, today))}</Text>}
    </span>
  );
}
