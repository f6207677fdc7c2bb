import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { childFactsWords } from '#shared/words/childFacts.ts';
import { TapGroup } from '#tab/record/TapGroup.tsx';
import { WordsField } from '#tab/record/WordsField.tsx';
import { ApiProblem } from '#tab/api/problem.ts';
import type { AddFactProps } from './AddFact.tsx';
import { FactActions } from './FactActions.tsx';
import { fieldOf, type FieldProblems } from './factDraft.ts';
import { lastWishes } from './lastWishes.ts';
import { WishTimes } from './WishTimes.tsx';
import {
  emptyWishes,
  wishesDraftOf,
  wishesOf,
  type WayToTell,
  type WishesDraft,
  type WishPlace,
} from './wishesDraft.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  short: { maxWidth: '24rem' },
  places: { display: 'flex', flexWrap: 'wrap', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
});

const { fields, options } = childFactsWords;
const places = Object.entries(options.places) as [WishPlace, string][];
const ways = Object.entries(options.toldBy) as [WayToTell, string][];
const school = [
  { value: 'yes', label: options.schoolIsFine.yes },
  { value: 'no', label: options.schoolIsFine.no },
] as const;

/** What the child wishes: where, when, what not to miss, who, in their own words. Begins with what was said last. */
export function WishesForm({ page, today, save, close }: AddFactProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState<WishesDraft>(() => {
    const last = lastWishes(page.facts);
    return last ? wishesDraftOf(last, today) : emptyWishes(today);
  });
  const [checked, setChecked] = useState<FieldProblems>({});
  const problems: FieldProblems = { ...serverProblem(save.error), ...checked };
  const change = (to: Partial<WishesDraft>) => {
    setChecked({});
    if (save.isError) save.reset();
    setDraft({ ...draft, ...to });
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const built = wishesOf(draft);
        setChecked(built.ok ? {} : built.problems);
        if (built.ok && !save.isPending) save.mutate({ type: 'add', fact: built.fact }, { onSuccess: close });
      }}
    >
      <Line
        label={fields.askedOn}
        type="date"
        value={draft.askedOn}
        problem={problems['askedOn']}
        change={(askedOn) => change({ askedOn })}
      />
      <Line
        label={fields.askedBy}
        hint={fields.askedByHint}
        value={draft.askedBy}
        maxLength={120}
        problem={problems['askedBy']}
        change={(askedBy) => change({ askedBy })}
      />
      <Several
        legend={fields.places}
        options={places}
        chosen={draft.places}
        change={(chosen) => change({ places: chosen })}
      />
      <TapGroup
        legend={fields.schoolIsFine}
        options={school}
        value={draft.schoolIsFine === null ? null : draft.schoolIsFine ? 'yes' : 'no'}
        onChange={(value) => change({ schoolIsFine: value === null ? null : value === 'yes' })}
        field="schoolIsFine"
      />
      <WishTimes
        name="goodTimes"
        label={fields.goodTimes}
        times={draft.goodTimes}
        problems={problems}
        change={(goodTimes) => change({ goodTimes })}
      />
      <WishTimes
        name="badTimes"
        label={fields.badTimes}
        times={draft.badTimes}
        problems={problems}
        change={(badTimes) => change({ badTimes })}
      />
      <Line
        label={fields.lessons}
        hint={fields.lessonsHint}
        value={draft.lessons}
        problem={problems['lessonsNotToMiss']}
        change={(lessons) => change({ lessons })}
      />
      <Line
        label={fields.who}
        value={draft.who}
        problem={problems['who']}
        change={(who) => change({ who })}
      />
      <Several
        legend={fields.toldBy}
        options={ways}
        chosen={draft.toldBy}
        change={(toldBy) => change({ toldBy })}
      />
      <WordsField
        childsOwn
        field="words"
        label={fields.words}
        maxLength={500}
        value={draft.words}
        error={problems['words']}
        onChange={(words) => change({ words })}
      />
      <FactActions label={childFactsWords.save} saving={save.isPending} error={save.error} cancel={close} />
    </form>
  );
}

/** Several of a few, each with a box to tick. */
function Several<Value extends string>(props: {
  legend: string;
  options: readonly (readonly [Value, string])[];
  chosen: readonly Value[];
  change: (chosen: Value[]) => void;
}) {
  const styles = useStyles();
  return (
    <fieldset className={styles.places}>
      <legend className={styles.legend}>{props.legend}</legend>
      {props.options.map(([value, label]) => (
        <Checkbox
          key={value}
          size="large"
          label={label}
          checked={props.chosen.includes(value)}
          onChange={(_event, data) =>
            props.change(
              data.checked ? [...props.chosen, value] : props.chosen.filter((other) => other !== value),
            )
          }
        />
      ))}
    </fieldset>
  );
}

function serverProblem(error: unknown): FieldProblems {
  if (!(error instanceof ApiProblem) || !error.problem.where) return {};
  return { [fieldOf(error.problem.where)]: error.problem.detail };
}

interface LineProps {
  label: string;
  value: string;
  change: (value: string) => void;
  problem: string | undefined;
  hint?: string;
  type?: 'text' | 'date';
  maxLength?: number;
}

function Line({ label, value, change, problem, hint, type = 'text', maxLength = 200 }: LineProps) {
  const styles = useStyles();
  return (
    <Field
      className={styles.short}
      label={label}
      {...(hint !== undefined && { hint })}
      {...(problem !== undefined && { validationState: 'error' as const, validationMessage: problem })}
    >
      <Input
        size="large"
        type={type}
        value={value}
        maxLength={maxLength}
        onChange={(_event, data) => change(data.value)}
      />
    </Field>
  );
}
