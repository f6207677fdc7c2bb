import { Button, Field, makeStyles, Select, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { School } from '#shared/model/api/administration.ts';
import { mondayOf, teachingWeeks, weeksFrom } from '#shared/schoolDay/schoolWeeks.ts';
import { weekOf } from '#shared/schoolDay/termDay.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { dateSchema } from '#shared/model/caseFile.ts';
import { administrationWords } from '#shared/words/administration.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { PlainList } from '#tab/frame/PlainList.tsx';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  summary: { minHeight: '44px', alignContent: 'center', cursor: 'pointer' },
  short: { maxWidth: '24rem', gridTemplateColumns: 'minmax(0, 1fr)' },
  line: {
    minWidth: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    maxWidth: '32rem',
  },
  takeOut: { justifySelf: 'start', minHeight: '44px' },
});

const words = administrationWords.school.weeks;

export interface SchoolWeeksProps {
  school: School;
  setSchool: (school: School) => void;
  /** `2026-11-23` */
  today: string;
}

/** Which week is week A and which week B: one is said, the others follow in turn, and any may be changed. */
export function SchoolWeeks({ school, setSchool, today }: SchoolWeeksProps) {
  const styles = useStyles();
  const mondays = teachingWeeks({
    ...school,
    terms: school.terms.filter(isTerm),
    closed: school.closed.filter(isDay),
  });
  const thisMonday = isoDate(mondayOf(dayNumber(today)));
  // What is over is of no use any more.
  const ahead = mondays.filter((monday) => monday >= thisMonday);
  const set = (monday: string, week: '1' | '2') =>
    setSchool({ ...school, weeks: weeksFrom(school, monday, week) });
  const day = (monday: string) => momentText(monday, today);
  return (
    <section className={styles.part} aria-label={words.title}>
      <Subtitle2 as="h3" className={styles.heading}>
        {words.title}
      </Subtitle2>
      <Text>{words.text}</Text>
      {ahead.length === 0 && <Text>{words.noTerms}</Text>}
      {!school.weeks?.length && ahead.length > 0 && (
        <Field label={words.which} className={styles.short}>
          <Select
            size="large"
            root={{ style: { minWidth: 0 } }}
            style={{ minWidth: 0 }}
            value=""
            onChange={(_event, { value }) => value !== '' && set(value, '1')}
          >
            <option value="">{words.oneWeek}</option>
            {ahead.map((monday) => (
              <option key={monday} value={monday}>
                {day(monday)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {school.weeks && school.weeks.length > 0 && (
        <>
          {ahead[0] === thisMonday && <Text>{nowText(school, today)}</Text>}
          <details>
            <summary className={styles.summary}>{words.all(ahead.length)}</summary>
            <Text block>{words.changed}</Text>
            <PlainList>
              {ahead.map((monday) => (
                <li key={monday} className={styles.line}>
                  <Text>{day(monday)}</Text>
                  <Select
                    aria-label={words.choose(day(monday))}
                    size="large"
                    value={weekOf(school.weeks, dayNumber(monday)) ?? ''}
                    onChange={(_event, { value }) => (value === '1' || value === '2') && set(monday, value)}
                  >
                    {weekOf(school.weeks, dayNumber(monday)) === null && (
                      <option value="">{words.notSaid}</option>
                    )}
                    <option value="1">{words.week('1')}</option>
                    <option value="2">{words.week('2')}</option>
                  </Select>
                </li>
              ))}
            </PlainList>
          </details>
          <Button className={styles.takeOut} onClick={() => setSchool(withoutWeeks(school))}>
            {words.takeOut}
          </Button>
        </>
      )}
    </section>
  );
}

function nowText({ weeks }: School, today: string): string {
  const week = weekOf(weeks, dayNumber(today));
  return week === null ? words.notNow : words.now(week);
}

function withoutWeeks({ weeks: _weeks, ...school }: School): School {
  return school;
}

const isDay = ({ date }: { date: string }): boolean => dateSchema.safeParse(date).success;
/** A term that is still being typed has no days yet. */
const isTerm = ({ from, to }: { from: string; to: string }): boolean =>
  isDay({ date: from }) && isDay({ date: to }) && dayNumber(to) - dayNumber(from) <= 400;
