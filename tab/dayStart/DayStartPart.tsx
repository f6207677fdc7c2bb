import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type DayStart, dayStartSchema, type SetDayStart } from '#shared/model/api/dayStart.ts';
import { dayStartWords as words } from '#shared/words/dayStart.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';

const useStyles = makeStyles({
  summary: { minHeight: '44px', alignContent: 'center', cursor: 'pointer' },
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '32rem',
  },
  save: { justifySelf: 'start', minHeight: '44px' },
});

const key = ['day-start'];

/** Where one's own day starts and ends, with a form to change it; nothing where the council has not told where postcodes are. */
export function DayStartPart() {
  const api = useApi();
  const start = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.get('/api/me/day-start', dayStartSchema, signal),
  });
  // Not worth a word where it cannot be read: times are there all the same.
  if (!start.data || (!start.data.possible && start.data.at === 'office')) return null;
  return <Form start={start.data} />;
}

function Form({ start }: { start: DayStart }) {
  const styles = useStyles();
  const api = useApi();
  const client = useQueryClient();
  const [at, setAt] = useState(start.at);
  const [postcode, setPostcode] = useState('');
  const [missing, setMissing] = useState(false);
  const save = useMutation({
    networkMode: 'always',
    mutationFn: (wish: SetDayStart) => api.send('PUT', '/api/me/day-start', wish, dayStartSchema),
    onSuccess: async (saved) => {
      setPostcode('');
      client.setQueryData(key, saved);
      // Times that are shown were worked out from elsewhere.
      await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== key[0] });
    },
  });
  const submit = () => {
    const written = postcode.trim();
    setMissing(at === 'home' && written.length < 5);
    if (save.isPending) return;
    if (at === 'office') save.mutate({ at });
    else if (written.length >= 5) save.mutate({ at, postcode: written });
  };
  return (
    <details>
      <summary className={styles.summary}>{words.title[start.at]}</summary>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Text>{words.text}</Text>
        <Field label={words.legend}>
          <RadioGroup
            value={at}
            onChange={(_event, { value }) => setAt(value === 'home' ? 'home' : 'office')}
          >
            <Radio value="office" label={words.office} />
            <Radio value="home" label={words.home} />
          </RadioGroup>
        </Field>
        {at === 'home' && (
          <Field
            label={words.postcode}
            hint={start.at === 'home' ? `${words.postcodeAgain} ${words.postcodeHint}` : words.postcodeHint}
            {...(missing && { validationState: 'error' as const, validationMessage: words.needed })}
          >
            <Input
              size="large"
              // Neither the browser nor the next person at this computer is to offer it again.
              autoComplete="off"
              maxLength={10}
              value={postcode}
              onChange={(_event, { value }) => setPostcode(value)}
            />
          </Field>
        )}
        {save.isError && <ErrorMessage error={save.error} />}
        <Button type="submit" className={styles.save}>
          {words.save}
        </Button>
      </form>
      <div role="status">{save.isSuccess && <Text>{words.saved}</Text>}</div>
    </details>
  );
}
