import { dayNumber } from '#shared/time/calendarDay.ts';
import { spokenDay } from '#shared/time/spokenDate.ts';
import { policyWords } from '#shared/words/policyChoice.ts';
import {
  Badge,
  Button,
  Card,
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { Policies } from '#shared/model/api/administration.ts';
import type { Me } from '#shared/model/api/people.ts';
import { administrationWords } from '#shared/words/administration.ts';
import { involvementLabel } from '#shared/words/involvements.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { useDatesMayHaveMoved } from '#tab/api/queries.ts';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import {
  choosePack,
  ending,
  notCovered,
  policyFormOf,
  policyProblems,
  policyRequest,
  type PolicyForm,
} from './policyForm.ts';
import { PolicyTroubles } from './PolicyTroubles.tsx';
import { administrationKeys, usePolicies } from './queries.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  heading: { margin: 0 },
  pack: { rowGap: tokens.spacingVerticalS },
  own: { justifySelf: 'start', alignSelf: 'start' },
  since: { maxWidth: '14rem' },
  target: { minHeight: '44px' },
  save: { justifySelf: 'start', minHeight: '44px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
    columns: '16rem',
  },
});

const words = administrationWords.policy;

/** Which policies hold in the council and since when, and what they leave open. */
export function PoliciesPart({ me }: { me: Me }) {
  const policies = usePolicies();
  return <Loaded query={policies}>{(data) => <Choose policies={data} today={me.today} />}</Loaded>;
}

function Choose({ policies, today }: { policies: Policies; today: string }) {
  const styles = useStyles();
  const [form, setForm] = useState(() => policyFormOf(policies));
  const [checked, setChecked] = useState(false);
  const save = useSavePolicies();
  const problems = policyProblems(form);
  const change = (next: PolicyForm) => {
    save.reset();
    setForm(next);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (Object.keys(problems).length === 0) save.mutate(policyRequest(policies, form));
      }}
    >
      <Text>{words.text}</Text>
      <PolicyTroubles troubles={policies.troubles} />
      {policies.available.map((pack) => (
        <Pack
          key={pack.id}
          pack={pack}
          from={form[pack.id]}
          problem={checked ? problems[pack.id] : undefined}
          choose={(chosen) => change(choosePack(form, pack.id, chosen, today))}
          since={(from) => change({ ...form, [pack.id]: from })}
        />
      ))}
      <NotCovered policies={policies} form={form} />
      {save.isError && <ErrorMessage error={save.error} />}
      <Button
        type="submit"
        appearance="primary"
        size="large"
        className={styles.save}
        disabledFocusable={save.isPending}
      >
        {words.save}
      </Button>
      <div role="status">
        {save.isSuccess && (
          <MessageBar intent="success">
            <MessageBarBody>{words.saved}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </form>
  );
}

function useSavePolicies() {
  const api = useApi();
  const client = useQueryClient();
  const datesMayHaveMoved = useDatesMayHaveMoved();
  return useMutation({
    networkMode: 'always',
    mutationFn: (request: { chosen: Policies['chosen'] }) =>
      api.send('PUT', '/api/policies', request, z.unknown()),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: administrationKeys.policies });
      await datesMayHaveMoved();
    },
  });
}

interface PackProps {
  pack: Policies['available'][number];
  /** Undefined: not chosen. */
  from: string | undefined;
  problem: string | undefined;
  choose: (chosen: boolean) => void;
  since: (from: string) => void;
}

function Pack({ pack, from, problem, choose, since }: PackProps) {
  const styles = useStyles();
  return (
    <Card className={styles.pack} role="group" aria-label={pack.title}>
      <Subtitle2 as="h2" className={styles.heading}>
        {pack.title}
      </Subtitle2>
      {pack.own && (
        <Badge appearance="tint" shape="rounded" className={styles.own}>
          {policyWords.own}
        </Badge>
      )}
      <Text>{pack.summary}</Text>
      {pack.covers.length > 0 && (
        <Text className={styles.quiet}>
          {words.covers}: {pack.covers.map(involvementLabel).join(', ')}
        </Text>
      )}
      <Checkbox
        size="large"
        label={words.choose(pack.title)}
        checked={from !== undefined}
        onChange={(_event, data) => choose(data.checked === true)}
      />
      {from !== undefined && (
        <Field
          className={styles.since}
          label={words.from}
          hint={words.fromHint}
          required
          {...(problem !== undefined && { validationState: 'error' as const, validationMessage: problem })}
        >
          <Input
            type="date"
            className={styles.target}
            value={from}
            onChange={(_event, data) => since(data.value)}
          />
        </Field>
      )}
    </Card>
  );
}

function NotCovered({ policies, form }: { policies: Policies; form: PolicyForm }) {
  const styles = useStyles();
  const open = notCovered(policies, form);
  if (Object.keys(form).length === 0)
    return (
      <MessageBar intent="warning">
        <MessageBarBody>{words.none}</MessageBarBody>
      </MessageBar>
    );
  const ends = ending(policies).map(({ title, until }) => (
    <Text block key={title}>
      {policyWords.endsOn(title, spokenDay(dayNumber(until)))}
    </Text>
  ));
  if (open.length === 0)
    return (
      <>
        {ends}
        <Text>{words.allCovered}</Text>
      </>
    );
  return (
    <section aria-label={words.notCovered}>
      {ends}
      <Subtitle2 as="h2" className={styles.heading}>
        {words.notCovered}
      </Subtitle2>
      <Text block className={styles.quiet}>
        {words.notCoveredText}
      </Text>
      <ul className={styles.list}>
        {open.map((kind) => (
          <li key={kind}>{involvementLabel(kind)}</li>
        ))}
      </ul>
    </section>
  );
}
