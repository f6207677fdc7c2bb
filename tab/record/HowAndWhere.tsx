import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import type { Booking } from '#shared/model/api/bookings.ts';
import { visitModes, visitPlaces, visitRoles } from '#shared/model/caseFile.ts';
import { recordWords } from '#shared/words/record.ts';
import { problemOf } from './fieldProblems.ts';
import type { Trip } from './recordForm.ts';
import type { FieldProblem } from './recordRequest.ts';
import { TapGroup, type TapOption } from './TapGroup.tsx';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
});

const optionsOf = <Value extends string>(
  values: readonly Value[],
  labels: Record<Value, string>,
): readonly TapOption<Value>[] => values.map((value) => ({ value, label: labels[value] }));

const modes = optionsOf(visitModes, recordWords.mode);
const places = optionsOf(visitPlaces, recordWords.place);
const byWhom = optionsOf(visitRoles, recordWords.by);
const told: readonly TapOption<'yes' | 'no'>[] = [
  { value: 'yes', label: recordWords.announced.yes },
  { value: 'no', label: recordWords.announced.no },
];

export interface HowAndWhereProps {
  trip: Trip;
  booking: Booking | null;
  change: (change: Partial<Trip>) => void;
  problems: readonly FieldProblem[];
  /** The next visit of a child on this trip has to be unannounced. */
  unannouncedNeeded: boolean;
}

/** What is the same for everybody on the visit; unknown until answered. What a booking says is shown, and holds unless the person says otherwise. */
export function HowAndWhere({ trip, booking, change, problems, unannouncedNeeded }: HowAndWhereProps) {
  const styles = useStyles();
  return (
    <div className={styles.all}>
      {booking && <Text size={200}>{recordWords.fromBooking}</Text>}
      <TapGroup
        legend={recordWords.place.question}
        options={places}
        value={trip.place}
        onChange={(place) => change({ place })}
        field="place"
        error={problemOf(problems, 'place')}
      />
      <Announced trip={trip} change={change} problems={problems} needed={unannouncedNeeded} />
      <TapGroup
        legend={recordWords.mode.question}
        options={modes}
        value={trip.mode}
        onChange={(mode) => change({ mode })}
        field="mode"
        error={problemOf(problems, 'mode')}
      />
      {trip.mode !== null && trip.mode !== 'in-person' && (
        <MessageBar layout="multiline">
          <MessageBarBody>{recordWords.mode.noVisit}</MessageBarBody>
        </MessageBar>
      )}
      <TapGroup
        legend={recordWords.by.question}
        options={byWhom}
        value={trip.by}
        onChange={(by) => change({ by })}
        field="by"
        error={problemOf(problems, 'by')}
      />
    </div>
  );
}

function Announced(props: {
  trip: Trip;
  change: (change: Partial<Trip>) => void;
  problems: readonly FieldProblem[];
  needed: boolean;
}) {
  const { trip, change, problems, needed } = props;
  return (
    <TapGroup
      legend={recordWords.announced.question}
      options={told}
      value={trip.announced === null ? null : trip.announced ? 'yes' : 'no'}
      onChange={(value) => change({ announced: value === null ? null : value === 'yes' })}
      field="announced"
      error={problemOf(problems, 'announced')}
      needed={needed}
      {...(needed && { hint: recordWords.announced.needed })}
    />
  );
}
