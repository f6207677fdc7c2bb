import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { planWordsLimit, type PlanChoices } from '#shared/model/api/plans.ts';
import { planWords } from '#shared/words/plans.ts';
import { WordsField } from '#tab/record/WordsField.tsx';
import { choiceOptions, type PlanDraft } from './planForm.ts';

const useStyles = makeStyles({ field: { gridTemplateColumns: 'minmax(0, 1fr)' } });

export interface PlanFieldsProps {
  draft: PlanDraft;
  choices: PlanChoices;
  problems: Partial<Record<keyof PlanDraft, string>>;
  change: (draft: PlanDraft) => void;
}

/** Who, by when, and a few words. */
export function PlanFields({ draft, choices, problems, change }: PlanFieldsProps) {
  const styles = useStyles();
  const wrong = (field: keyof PlanDraft) =>
    problems[field] === undefined
      ? {}
      : { validationState: 'error' as const, validationMessage: problems[field] };
  const named = choices.choices.find(({ id }) => id === draft.who);
  return (
    <>
      <div data-field="who">
        <Field
          label={planWords.who}
          required
          className={styles.field}
          {...hintFor(draft.who, named)}
          {...wrong('who')}
        >
          <Select
            size="large"
            root={{ style: { minWidth: 0 } }}
            style={{ minWidth: 0 }}
            value={draft.who}
            onChange={(_event, { value }) => change({ ...draft, who: value })}
          >
            <option value="">{planWords.chooseWho}</option>
            {choiceOptions(choices.choices).map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div data-field="by">
        <Field label={planWords.by} required className={styles.field} {...wrong('by')}>
          <Input
            size="large"
            type="date"
            min={choices.first}
            max={choices.last}
            value={draft.by}
            onChange={(_event, { value }) => change({ ...draft, by: value })}
          />
        </Field>
      </div>
      <WordsField
        field="words"
        label={planWords.words}
        hint={planWords.wordsHint}
        maxLength={planWordsLimit}
        error={problems.words}
        value={draft.words}
        onChange={(words) => change({ ...draft, words })}
      />
    </>
  );
}

/** Said before it is agreed, not after: who will be told nothing, and who could not open the child's page. */
function hintFor(who: string, named: PlanChoices['choices'][number] | undefined): { hint?: string } {
  if (who === 'duty') return { hint: planWords.tellDuty };
  return named && !named.worksWith && !named.me ? { hint: planWords.noSight(named.name) } : {};
}
