import { recordWords } from '#shared/words/record.ts';
import type { Question } from '#shared/rules/visitQuestions.ts';
import type { ChildForm } from './recordForm.ts';
import { TapGroup, type TapOption } from './TapGroup.tsx';
import { WordsField } from './WordsField.tsx';

export interface OneQuestionProps {
  question: Question;
  name: string;
  child: ChildForm;
  change: (change: Partial<ChildForm>) => void;
  field: string;
  error: string | undefined;
  needed: boolean;
}

const yesNo: readonly TapOption<'yes' | 'no'>[] = [
  { value: 'yes', label: recordWords.yes },
  { value: 'no', label: recordWords.no },
];
const bedroom: readonly TapOption<'yes' | 'no' | 'shared'>[] = [
  { value: 'yes', label: recordWords.yes },
  { value: 'shared', label: recordWords.sharesRoom },
  { value: 'no', label: recordWords.no },
];

function legend({ question, name, child }: OneQuestionProps): string {
  if (question === 'notSeenReason' && child.seen === 'cancelled')
    return recordWords.questions.notPlaceReason();
  return recordWords.questions[question](name);
}

/** An exemption in an old record stays as it is until somebody answers anew; it is shown as no answer. */
const shown = <Value extends string>(value: Value | 'exempt' | null): Exclude<Value, 'exempt'> | null =>
  value === 'exempt' ? null : (value as Exclude<Value, 'exempt'> | null);

/** One of the questions beside "seen" and "alone", in the shape that fits its answers. */
export function OneQuestion(props: OneQuestionProps) {
  const { question, child, change, field, error, needed } = props;
  const common = { legend: legend(props), field, error, needed };
  switch (question) {
    case 'notHomeReason':
    case 'notSeenReason':
      return (
        <WordsField
          label={common.legend}
          hint={recordWords.reasonHint}
          value={child[question]}
          maxLength={300}
          field={field}
          error={error}
          onChange={(value) => change({ [question]: value })}
        />
      );
    case 'bedroomSeen':
      return (
        <TapGroup
          {...common}
          options={bedroom}
          value={shown(child.bedroomSeen)}
          onChange={(value) => change({ bedroomSeen: value })}
        />
      );
    case 'individually':
      return (
        <TapGroup
          {...common}
          options={yesNo}
          value={child.individually === null ? null : child.individually ? 'yes' : 'no'}
          onChange={(value) => change({ individually: value === null ? null : value === 'yes' })}
        />
      );
    default:
      return (
        <TapGroup
          {...common}
          options={yesNo}
          value={shown(child[question])}
          onChange={(value) => change({ [question]: value })}
        />
      );
  }
}
