import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Select,
  Switch,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Fortnight, FortnightOption } from '#shared/model/api/fortnight.ts';
import { fortnightWords } from '#shared/words/fortnight.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { dayText } from '#tab/dates/dayText.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';
import { dayOfInstant, namesOf } from './draft.ts';
import { hoursText, whenText } from './whenText.ts';

const words = fortnightWords.visit;

const useStyles = makeStyles({
  content: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  reasons: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, minWidth: '9rem' },
});

export interface VisitDialogProps {
  plan: Fortnight;
  /** Index into the plan's trips. */
  at: number;
  chosen: number | null;
  leftOut: boolean;
  today: string;
  /** What stands against an option beside the other visits; null: nothing. */
  against: (option: number) => string | null;
  onLeaveOut: (leftOut: boolean) => void;
  onMove: (option: number) => void;
  onClose: () => void;
}

/** One visit of the plan: why this time, whether it is booked, and every other time it could be; all of it by keyboard. */
export function VisitDialog(props: VisitDialogProps) {
  const { plan, at, chosen, leftOut, today, against, onLeaveOut, onMove, onClose } = props;
  const styles = useStyles();
  const trip = plan.trips[at];
  const [picked, setPicked] = useState(chosen ?? 0);
  const option = trip?.options[picked];
  if (!trip) return null;
  const now = chosen === null ? undefined : trip.options[chosen];
  const days = [...new Set(trip.options.map(({ start }) => dayOfInstant(start)))].sort();
  const day = option ? dayOfInstant(option.start) : '';
  const ofDay = trip.options
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => dayOfInstant(one.start) === day)
    .sort((a, b) => a.one.start - b.one.start || a.one.place - b.one.place);
  const problem = option ? against(picked) : null;
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{namesOf(trip)}</DialogTitle>
          <DialogContent className={styles.content}>
            {now && <Text weight="semibold">{whenText(now, today)}</Text>}
            {trip.children.map(({ id, name, dueBy }) => (
              <Text key={id}>
                {trip.children.length > 1 && (
                  <>
                    <TextLink to={routes.child(id)}>{name}</TextLink>
                    {'. '}
                  </>
                )}
                {fortnightWords.dueBy(momentText(dueBy, today))}
              </Text>
            ))}
            {!trip.announced && <Text>{nextVisitWords.parts.unannounced}</Text>}
            {trip.why.length > 0 && chosen === trip.chosen && (
              <ul className={styles.reasons}>
                {trip.why.map((reason) => (
                  <li key={reason}>
                    <Text>{reason}</Text>
                  </li>
                ))}
              </ul>
            )}
            {now && (
              <Switch
                label={words.include}
                checked={!leftOut}
                onChange={(_event, { checked }) => onLeaveOut(!checked)}
              />
            )}
            {option && (
              <div className={styles.fields}>
                <Field label={words.day} className={styles.field}>
                  <Select
                    value={day}
                    onChange={(_event, { value }) =>
                      setPicked(trip.options.findIndex(({ start }) => dayOfInstant(start) === value))
                    }
                  >
                    {days.map((one) => (
                      <option key={one} value={one}>
                        {dayText(one, today)}
                      </option>
                    ))}
                  </Select>
                </Field>
                <Field
                  label={words.time}
                  className={styles.field}
                  {...(problem && picked !== chosen
                    ? { validationState: 'error' as const, validationMessage: problem }
                    : {})}
                >
                  <Select value={picked} onChange={(_event, { value }) => setPicked(Number(value))}>
                    {ofDay.map(({ one, index }) => (
                      <option key={index} value={index}>
                        {optionText(plan, one, index === trip.chosen)}
                      </option>
                    ))}
                  </Select>
                </Field>
              </div>
            )}
            {trip.children.length === 1 && (
              <TextLink to={routes.child(trip.children[0]?.id ?? '')}>{words.childPage}</TextLink>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{words.close}</Button>
            {option && (
              <Button
                appearance="primary"
                disabledFocusable={picked === chosen || problem !== null}
                onClick={() => {
                  onMove(picked);
                  onClose();
                }}
              >
                {chosen === null ? words.applyNew : words.apply}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function optionText(
  { places, people }: Fortnight,
  { start, end, place, person }: FortnightOption,
  proposed: boolean,
): string {
  return [
    hoursText({ start, end }),
    nextVisitWords.places[places[place]?.kind ?? 'home'],
    ...(people.length > 1 ? [people[person]?.name ?? ''] : []),
    ...(proposed ? [words.proposed] : []),
  ].join(', ');
}
