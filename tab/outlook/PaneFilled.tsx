import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
  useAnnounce,
} from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Appointment } from '#shared/model/api/appointments.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { paneWords } from '#shared/words/outlookPane.ts';
import { ApiProblem } from '#tab/api/problem.ts';
import { spanText } from '#tab/dates/momentText.ts';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { Section } from '#tab/frame/Section.tsx';
import { PaneHeading } from './PaneHeading.tsx';
import { useAppointment } from './useAppointment.ts';
import { useItemTime } from './useItem.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface PaneFilledProps {
  item: Office.AppointmentCompose;
  appointmentKey: string;
  today: string;
  onChild: (childId: string) => void;
  onChildren: () => void;
}

/** What became of an appointment that was filled in: not saved yet, booked, or what stands in the way. */
export function PaneFilled(props: PaneFilledProps) {
  const query = useAppointment(props.appointmentKey);
  // Filled in for somebody else's account, or before the council's data was made anew: begin again.
  const unknown = query.error instanceof ApiProblem && query.error.status === 404;
  const { onChildren } = props;
  useEffect(() => {
    if (unknown) onChildren();
  }, [unknown, onChildren]);
  if (unknown) return null;
  return (
    <Loaded query={query}>
      {(appointment) =>
        appointment.state === 'booked' && appointment.booking ? (
          <Booked booking={appointment.booking} today={props.today} />
        ) : (
          <NotBooked appointment={appointment} {...props} />
        )
      }
    </Loaded>
  );
}

function Booked({ booking, today }: { booking: NonNullable<Appointment['booking']>; today: string }) {
  const words = paneWords.done;
  const { announce } = useAnnounce();
  const when = words.when(spanText(booking.start, booking.end, today));
  useEffect(() => announce(`${words.heading}. ${when}`), [announce, words, when]);
  return (
    <>
      <PaneHeading text={words.heading} first />
      <Section title={spanText(booking.start, booking.end, today)}>
        <Text>{paneWords.filled.who(booking.children.map(({ name }) => name))}</Text>
        <Text>{words.text}</Text>
        <Text>{words.change}</Text>
        <Link href={`/b/${booking.id}`} target="_blank" rel="noreferrer">
          {words.open}
        </Link>
      </Section>
    </>
  );
}

function NotBooked({
  appointment,
  item,
  today,
  onChild,
  onChildren,
}: PaneFilledProps & { appointment: Appointment }) {
  const styles = useStyles();
  const words = paneWords.filled;
  const { time } = useItemTime(item);
  const [first] = appointment.children;
  const expired = appointment.state === 'expired';
  // What was saved and refused says so, however long ago.
  const neverSaved = expired && !appointment.problem;
  return (
    <>
      <PaneHeading text={neverSaved ? paneWords.expired.title : heading(appointment)} />
      <Trouble appointment={appointment} />
      {!expired && !appointment.problem && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.save}</MessageBarTitle> {words.discard}
          </MessageBarBody>
        </MessageBar>
      )}
      <Section
        title={time ? spanText(time.start, time.end, today) : words.noTime}
        {...(time && { hint: words.when })}
      >
        <Text>{words.who(appointment.children.map(({ name }) => name))}</Text>
        {time && <Text>{`${nextVisitWords.places[appointment.place]}.`}</Text>}
        {neverSaved && <Text>{paneWords.expired.text}</Text>}
        {!expired && <Text size={200}>{words.looking}</Text>}
        <div className={styles.actions}>
          {first && <Button onClick={() => onChild(first.id)}>{words.change}</Button>}
          <Button onClick={onChildren}>{words.other}</Button>
        </div>
      </Section>
    </>
  );
}

const heading = ({ problem }: Appointment) => (problem ? paneWords.notBooked : paneWords.filled.heading);

/** Why what was saved is not booked, or why nobody knows. */
function Trouble({ appointment: { problem, lookProblem } }: { appointment: Appointment }) {
  const lines = [
    ...(problem
      ? [{ title: problem.title, text: [problem.detail, problem.mend].filter(Boolean).join(' ') }]
      : []),
    ...(lookProblem ? [{ title: '', text: lookProblem }] : []),
  ];
  return lines.map(({ title, text }) => (
    <MessageBar key={text} intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>
        {title && <MessageBarTitle>{title}</MessageBarTitle>} {text}
      </MessageBarBody>
    </MessageBar>
  ));
}
