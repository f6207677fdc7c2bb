import { makeStyles, tokens } from '@fluentui/react-components';
import { recordWords } from '#shared/words/record.ts';
import { problemOf } from './fieldProblems.ts';
import { mayBeTooYoung, type AskedChild } from '#shared/rules/visitQuestions.ts';
import type { ChildForm, NotAloneWhy } from './recordForm.ts';
import type { FieldProblem } from './recordRequest.ts';
import { TapGroup, type TapOption } from './TapGroup.tsx';
import { WordsField } from './WordsField.tsx';

const useStyles = makeStyles({
  both: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
});

const words = recordWords.alone;
const yesNo: readonly TapOption<'yes' | 'no'>[] = [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
];

function whys(asked: AskedChild): TapOption<NotAloneWhy>[] {
  const options: TapOption<NotAloneWhy>[] = [
    { value: 'no-chance', label: words.noChance },
    { value: 'child-says-no', label: words.childSaysNo },
    { value: 'manager-decision', label: words.managerDecision },
  ];
  return mayBeTooYoung(asked) ? [{ value: 'too-young', label: words.tooYoung }, ...options] : options;
}

const reasonLabel: Record<NotAloneWhy, string> = {
  'no-chance': words.reason,
  'too-young': words.reason,
  'child-says-no': words.childsWords,
  'manager-decision': words.managersReason,
};

export interface AloneAnswerProps {
  name: string;
  asked: AskedChild;
  needed: boolean;
  child: ChildForm;
  change: (change: Partial<ChildForm>) => void;
  field: (name: string) => string;
  problems: readonly FieldProblem[];
}

/** Tap two: alone or not, and if not, why. */
export function AloneAnswer({ name, asked, needed, child, change, field, problems }: AloneAnswerProps) {
  const styles = useStyles();
  const why = child.notAloneWhy;
  const needsWords = why === 'child-says-no' || why === 'manager-decision';
  return (
    <div className={styles.both}>
      <TapGroup
        large
        legend={words.question(name)}
        hint={words.meaning}
        options={yesNo}
        value={child.alone}
        onChange={(alone) => change({ alone })}
        field={field('alone')}
        error={problemOf(problems, field('alone'))}
        needed={needed}
      />
      {child.alone === 'no' && (
        <TapGroup
          legend={words.why}
          options={whys(asked)}
          value={why}
          onChange={(notAloneWhy) => change({ notAloneWhy })}
          field={field('notAloneWhy')}
        />
      )}
      {child.alone === 'no' && why !== null && why !== 'too-young' && (
        <WordsField
          label={reasonLabel[why]}
          hint={needsWords ? undefined : words.reasonHint}
          required={needsWords}
          childsOwn={why === 'child-says-no'}
          value={child.aloneReason}
          maxLength={300}
          field={field('aloneReason')}
          error={problemOf(problems, field('aloneReason'))}
          onChange={(aloneReason) => change({ aloneReason })}
        />
      )}
    </div>
  );
}
