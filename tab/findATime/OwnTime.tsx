import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { slotPlaces } from '#shared/model/api/bookings.ts';
import { findWords } from '#shared/words/findATime.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { Section } from '#tab/frame/Section.tsx';
import { typedTime, type TypedTime } from './typedTime.ts';
import type { ChosenTime } from './question.ts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(10rem, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  button: { justifySelf: 'start' },
});

/** A time that the worker knows to be right; checked by the server when it is booked. */
export function OwnTime({ today, onChoose }: { today: string; onChoose: (time: ChosenTime) => void }) {
  const styles = useStyles();
  const [fields, setFields] = useState<TypedTime>({ day: '', from: '', to: '', place: 'home' });
  const [error, setError] = useState<string | null>(null);
  const dayRef = useRef<HTMLInputElement>(null);
  const set = (change: Partial<TypedTime>) => setFields({ ...fields, ...change });
  const goOn = () => {
    const time = typedTime(fields);
    if (typeof time !== 'string') return onChoose(time);
    setError(findWords.ownErrors[time]);
    dayRef.current?.focus();
  };
  return (
    <Section title={findWords.own}>
      <Text>{findWords.ownHint}</Text>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
        style={{ display: 'grid', rowGap: tokens.spacingVerticalM }}
      >
        <div className={styles.fields}>
          <Field label={findWords.day} {...(error !== null && { validationMessage: error })}>
            <Input
              ref={dayRef}
              type="date"
              min={today}
              value={fields.day}
              onChange={(_event, { value }) => set({ day: value })}
            />
          </Field>
          <Field label={findWords.from}>
            <Input type="time" value={fields.from} onChange={(_event, { value }) => set({ from: value })} />
          </Field>
          <Field label={findWords.to}>
            <Input type="time" value={fields.to} onChange={(_event, { value }) => set({ to: value })} />
          </Field>
          <Field label={findWords.place}>
            <Select
              value={fields.place}
              onChange={(_event, { value }) =>
                set({ place: slotPlaces.find((place) => place === value) ?? 'home' })
              }
            >
              {slotPlaces.map((place) => (
                <option key={place} value={place}>
                  {nextVisitWords.places[place]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Button type="submit" className={styles.button}>
          {findWords.ownNext}
        </Button>
      </form>
    </Section>
  );
}
