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
import type { Fortnight } from '#shared/model/api/fortnight.ts';
import { fortnightWords } from '#shared/words/fortnight.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { dayText } from '#tab/dates/dayText.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';
import { dayOfInstant } from './draft.ts';
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
  /** Index into the plan's children. */
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
  const child = plan.children[at];
  const [picked, setPicked] = useState(chosen ?? 0);
  const option = child?.options[picked];
  if (!child) return null;
  const now = chosen === null ? undefined : child.options[chosen];
  const days = [...new Set(child.options.map(({ start }) => dayOfInstant(start)))].sort();
  const day = option ? dayOfInstant(option.start) : '';
  const ofDay = child.options
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => dayOfInstant(one.start) === day)
    .sort((a, b) => a.one.start - b.one.start || a.one.place - b.one.place);
  const problem = option ? against(picked) : null;
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{child.name}</DialogTitle>
          <DialogContent className={styles.content}>
            {now && <Text weight="semibold">{whenText(now, today)}</Text>}
            <Text>{fortnightWords.dueBy(momentText(child.dueBy, today))}</Text>
            {!child.announced && <Text>{nextVisitWords.parts.unannounced}</Text>}
            {child.why.length > 0 && chosen === child.chosen && (
              <ul className={styles.reasons}>
                {child.why.map((reason) => (
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
                      setPicked(child.options.findIndex(({ start }) => dayOfInstant(start) === value))
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
                        {optionText(plan, one, index === child.chosen)}
                      </option>
                    ))}
                  </Select>
                </Field>
              </div>
            )}
            <TextLink to={routes.child(child.id)}>{words.childPage}</TextLink>
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
  { start, end, place, person }: Fortnight['children'][number]['options'][number],
  proposed: boolean,
): string {
  return [
    hoursText({ start, end }),
    nextVisitWords.places[places[place]?.kind ?? 'home'],
    ...(people.length > 1 ? [people[person]?.name ?? ''] : []),
    ...(proposed ? [words.proposed] : []),
  ].join(', ');
}
