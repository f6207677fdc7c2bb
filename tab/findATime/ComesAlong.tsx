import { Checkbox, Field, Select, Text } from '@fluentui/react-components';
import { useId } from 'react';
import { findWords } from '#shared/words/findATime.ts';
import { useColleagues } from './useColleagues.ts';

const words = findWords.along;
const mostPeople = 5;

export interface ComesAlongProps {
  /** Ids of the colleagues who come along. */
  people: string[];
  onChange: (people: string[]) => void;
}

/** Who else must be free: a co-worker, an interpreter, an advocate of the council, by name. */
export function ComesAlong({ people, onChange }: ComesAlongProps) {
  const colleagues = useColleagues();
  const chosenId = useId();
  const all = colleagues.data?.people ?? [];
  const chosen = people.map((id) => all.find((one) => one.id === id) ?? { id, name: words.somebody });
  return (
    <>
      <Field label={words.add} {...(colleagues.isError && { validationMessage: words.notRead })}>
        <Select
          value=""
          disabled={colleagues.isPending || people.length >= mostPeople}
          onChange={(_event, { value }) => value && onChange([...people, value])}
        >
          <option value="">{people.length >= mostPeople ? words.enough : words.nobody}</option>
          {all
            .filter(({ id }) => !people.includes(id))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
      {chosen.length > 0 && (
        <div role="group" aria-labelledby={chosenId} style={{ display: 'grid' }}>
          <Text id={chosenId}>{words.chosen}</Text>
          {chosen.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked
              onChange={() => onChange(people.filter((one) => one !== id))}
            />
          ))}
          <Text size={200}>{words.hint}</Text>
        </div>
      )}
    </>
  );
}
