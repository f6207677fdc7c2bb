import { visitPurposes } from '#shared/model/caseFile.ts';
import { recordWords } from '#shared/words/record.ts';
import { problemOf } from './fieldProblems.ts';
import type { Trip } from './recordForm.ts';
import type { FieldProblem } from './recordRequest.ts';
import { TapGroup } from './TapGroup.tsx';

const options = visitPurposes.map((value) => ({ value, label: recordWords.purpose[value] }));

export interface PurposeProps {
  trip: Trip;
  problems: readonly FieldProblem[];
  change: (change: Partial<Trip>) => void;
}

/**
 * What a visit was for. It decides whether the visit counts (a lift, a meeting or a chance meeting may be none), and only a booking
 * answers it by itself: so it is asked above everything else that is optional.
 */
export function Purpose({ trip, problems, change }: PurposeProps) {
  return (
    <TapGroup
      legend={recordWords.purpose.question}
      hint={recordWords.purpose.hint}
      options={options}
      value={trip.purpose}
      onChange={(purpose) => change({ purpose })}
      field="purpose"
      error={problemOf(problems, 'purpose')}
    />
  );
}
