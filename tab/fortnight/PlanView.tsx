import {
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
  Tab,
  TabList,
  Text,
  tokens,
  useAnnounce,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { FortnightBooked, FortnightOfAll } from '#shared/model/api/fortnight.ts';
import { fortnightWords as words } from '#shared/words/fortnight.ts';
import { dayText } from '#tab/dates/dayText.ts';
import { BookBar } from './BookBar.tsx';
import { DayList } from './DayList.tsx';
import { draftVisits, moved, startDraft, whatIsAgainst, withLeftOut } from './draft.ts';
import { Unplaced } from './Unplaced.tsx';
import { useMayBeWide } from './useMayBeWide.ts';
import { useDrop } from './useDrop.ts';
import { VisitDialog } from './VisitDialog.tsx';
import { WeekGrid } from './WeekGrid.tsx';
import { planWeeks } from './weekGrid.ts';
import { whenText } from './whenText.ts';
import { WithoutDate } from './WithoutDate.tsx';

const useStyles = makeStyles({
  head: { display: 'grid', rowGap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  choose: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  tabs: { flexWrap: 'wrap' },
});

export interface PlanViewProps {
  plan: FortnightOfAll;
  today: string;
  onBooked: (answer: FortnightBooked) => void;
}

/** A plan as a week that can be looked at and dragged; what is changed here is changed on this page alone until it is booked. */
export function PlanView({ plan, today, onBooked }: PlanViewProps) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const [draft, setDraft] = useState(() => startDraft(plan));
  const visits = draftVisits(plan, draft);
  const weeks = planWeeks(plan);
  const [week, setWeek] = useState(weeks[0]?.monday ?? plan.from);
  const [person, setPerson] = useState(() => visits[0]?.option.person ?? 0);
  const [opened, setOpened] = useState<number | null>(null);
  const wide = useMayBeWide();
  const place = (at: number, index: number) => {
    const option = plan.trips[at]?.options[index];
    if (!option) return;
    setDraft(moved(draft, at, index));
    announce(words.visit.moved(whenText(option, today)));
  };
  const drop = useDrop(plan, draft, place);
  const shown = visits.filter(({ option }) => option.person === person);
  const days = weeks.find(({ monday }) => monday === week)?.days ?? [];
  return (
    <>
      <div className={styles.head}>
        <Text>{words.intro}</Text>
        <MessageBar intent={plan.optimal ? 'success' : 'info'} layout="multiline">
          <MessageBarBody>{words.quality(plan.optimal, plan.atMostPercentBetter)}</MessageBarBody>
        </MessageBar>
        {plan.unknown.map((text) => (
          <Text key={text} size={200} className={styles.quiet}>
            {text}
          </Text>
        ))}
      </div>
      <div className={styles.choose}>
        {wide && (
          <TabList
            className={styles.tabs}
            aria-label={words.weeks}
            selectedValue={week}
            onTabSelect={(_event, { value }) => setWeek(value as string)}
          >
            {weeks.map(({ monday }) => (
              <Tab key={monday} value={monday}>
                {words.week(dayText(monday, today))}
              </Tab>
            ))}
          </TabList>
        )}
        {plan.people.length > 1 && (
          <Field label={words.whose}>
            <Select value={person} onChange={(_event, { value }) => setPerson(Number(value))}>
              {plan.people.map(({ id, name }, index) => (
                <option key={id} value={index}>
                  {words.whoseVisits(name, visits.filter(({ option }) => option.person === index).length)}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {drop.refused && (
        <MessageBar intent="warning" layout="multiline" politeness="assertive">
          <MessageBarBody>
            <MessageBarTitle>{words.cannotMove.title}</MessageBarTitle> {drop.refused}
          </MessageBarBody>
        </MessageBar>
      )}
      {wide ? (
        <WeekGrid
          plan={plan}
          days={days}
          person={person}
          visits={shown}
          today={today}
          drop={drop}
          onOpen={setOpened}
        />
      ) : (
        <DayList plan={plan} person={person} visits={shown} today={today} onOpen={setOpened} />
      )}
      <Unplaced plan={plan} draft={draft} today={today} onChoose={setOpened} />
      <WithoutDate title={words.withoutDate(plan.withoutDate.length)} undated={plan.withoutDate} />
      <BookBar plan={plan} visits={visits.filter(({ leftOut }) => !leftOut)} onBooked={onBooked} />
      {opened !== null && (
        <VisitDialog
          key={opened}
          plan={plan}
          at={opened}
          chosen={draft.chosen[opened] ?? null}
          leftOut={draft.leftOut[opened] ?? false}
          today={today}
          against={(index) => {
            const option = plan.trips[opened]?.options[index];
            return option ? whatIsAgainst(plan, draft, opened, option) : null;
          }}
          onLeaveOut={(leftOut) => setDraft(withLeftOut(draft, opened, leftOut))}
          onMove={(index) => place(opened, index)}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
