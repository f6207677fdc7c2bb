import { Checkbox, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ChildPage } from '#shared/model/api/children.ts';
import { slotPlaces } from '#shared/model/api/bookings.ts';
import { findWords } from '#shared/words/findATime.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { Section } from '#tab/frame/Section.tsx';
import { ComesAlong } from './ComesAlong.tsx';
import { lengths, ranges, type Question } from './question.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(11rem, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  family: { display: 'grid' },
});

export interface LookForProps {
  question: Question;
  onAsk: (question: Question) => void;
  family: ChildPage['family'];
  today: string;
}

/** Where, how long and until when to look, and who else to see on the same trip. */
export function LookFor({ question, onAsk, family, today }: LookForProps) {
  const styles = useStyles();
  const togetherId = useId();
  return (
    <Section title={findWords.look}>
      <div className={styles.fields}>
        <Field label={findWords.place}>
          <Select
            value={question.place ?? ''}
            onChange={(_event, { value }) =>
              onAsk({ ...question, place: slotPlaces.find((place) => place === value) ?? null })
            }
          >
            <option value="">{findWords.anyPlace}</option>
            {slotPlaces.map((place) => (
              <option key={place} value={place}>
                {nextVisitWords.places[place]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={findWords.length}>
          <Select
            value={String(question.minutes)}
            onChange={(_event, { value }) => onAsk({ ...question, minutes: Number(value) })}
          >
            {lengths.map((minutes) => (
              <option key={minutes} value={minutes}>
                {findWords.minutes(minutes)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={findWords.days}>
          <Select
            value={String(question.days)}
            onChange={(_event, { value }) => onAsk({ ...question, days: Number(value) })}
          >
            {ranges.map((days) => (
              <option key={days} value={days}>
                {findWords.weeks(days / 7)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <ComesAlong people={question.people} onChange={(people) => onAsk({ ...question, people })} />
      {family.length > 0 && (
        <div className={styles.family} role="group" aria-labelledby={togetherId}>
          <Text id={togetherId}>{findWords.together}</Text>
          {family.map(({ id, name, dueBy }) => (
            <Checkbox
              key={id}
              label={dueBy ? `${name}, ${findWords.review.includeDue(momentText(dueBy, today))}` : name}
              checked={question.withChildren.includes(id)}
              onChange={(_event, { checked }) => onAsk(withChild(question, id, checked === true))}
            />
          ))}
          <Text size={200}>{findWords.review.includeHint}</Text>
        </div>
      )}
    </Section>
  );
}

function withChild(question: Question, id: string, included: boolean): Question {
  const others = question.withChildren.filter((one) => one !== id);
  return { ...question, withChildren: included ? [...others, id] : others };
}
