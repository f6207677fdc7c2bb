import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Subtitle1,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { z } from 'zod';
import type { Import } from '#shared/model/api/administration.ts';
import { administrationWords } from '#shared/words/administration.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { useDatesMayHaveMoved } from '#tab/api/queries.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { paths } from './paths.ts';
import { ProblemsTable } from './ProblemsTable.tsx';
import { administrationKeys, useImport } from './queries.ts';

const useStyles = makeStyles({
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  heading: { margin: 0 },
  lines: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    paddingLeft: tokens.spacingHorizontalXL,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  target: { minHeight: '44px' },
});

const words = administrationWords.import;

/** One import on its way: being read, the preview, being applied, done, or why it could not be done. */
export function ImportView({ id }: { id: string }) {
  const one = useImport(id);
  return <Loaded query={one}>{(data) => <State one={data} />}</Loaded>;
}

function State({ one }: { one: Import }) {
  const styles = useStyles();
  useRefreshWhenDone(one);
  const label = administrationWords.kinds[one.kind].label;
  return (
    <div className={styles.all}>
      <Subtitle1 as="h2" className={styles.heading}>
        {label}
      </Subtitle1>
      <Text>{one.files.join(', ')}</Text>
      <Progress one={one} />
      {one.state === 'failed' && <Failed one={one} />}
      {one.state === 'preview' && <Preview one={one} />}
      {one.state === 'done' && <Done one={one} />}
    </div>
  );
}

/** Said to a screen reader as it changes; empty when nothing is on its way. */
function Progress({ one }: { one: Import }) {
  const { done, total } = one.progress;
  const working = one.state === 'reading' || one.state === 'applying';
  const text = one.state === 'applying' ? words.applying(done, total) : words.reading(done, total);
  return (
    <div role="status">
      {working && (
        <>
          <Text>{text}</Text>
          <ProgressBar aria-label={text} {...(total > 0 && { value: done, max: total })} />
        </>
      )}
    </div>
  );
}

function Preview({ one }: { one: Import }) {
  const styles = useStyles();
  const api = useApi();
  const client = useQueryClient();
  const apply = useMutation({
    networkMode: 'always',
    mutationFn: () => api.send('POST', `/api/imports/${encodeURIComponent(one.id)}/apply`, {}, z.unknown()),
    onSuccess: () => client.invalidateQueries({ queryKey: administrationKeys.import(one.id) }),
  });
  return (
    <>
      <Changes title={words.previewTitle} one={one} />
      <ProblemsTable problems={one.problems} />
      {apply.isError && <ErrorMessage error={apply.error} />}
      <div className={styles.actions}>
        <Button
          size="large"
          appearance="primary"
          className={styles.target}
          disabledFocusable={apply.isPending}
          onClick={() => apply.mutate()}
        >
          {words.apply}
        </Button>
        <ButtonLink to={paths.imports} size="large">
          {words.again}
        </ButtonLink>
      </div>
    </>
  );
}

function Done({ one }: { one: Import }) {
  const styles = useStyles();
  return (
    <>
      <Changes title={words.doneTitle} one={one} />
      <ProblemsTable problems={one.problems} />
      <div className={styles.actions}>
        <ButtonLink to={paths.start} size="large" appearance="primary">
          {words.next}
        </ButtonLink>
        <ButtonLink to={paths.imports} size="large">
          {words.again}
        </ButtonLink>
      </div>
    </>
  );
}

function Failed({ one }: { one: Import }) {
  const styles = useStyles();
  return (
    <>
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody>
          <MessageBarTitle>{words.failedTitle}</MessageBarTitle> {one.error} {words.nothingChanged}
        </MessageBarBody>
      </MessageBar>
      {one.problems.length > 0 && <ProblemsTable problems={one.problems} />}
      <div className={styles.actions}>
        <ButtonLink to={paths.importOf(one.kind)} size="large" appearance="primary">
          {words.retry}
        </ButtonLink>
      </div>
    </>
  );
}

function Changes({ title, one }: { title: string; one: Import }) {
  const styles = useStyles();
  const lines = one.changes.length > 0 ? one.changes : countLines(one.counts);
  return (
    <section aria-label={title}>
      <Subtitle1 as="h3" className={styles.heading}>
        {title}
      </Subtitle1>
      {lines.length === 0 ? (
        <Text>{words.noChanges}</Text>
      ) : (
        <ul className={styles.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Where the server gave no lines: its counts, in our words for them. */
function countLines(counts: Import['counts']): string[] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${administrationWords.counts[name] ?? name}`);
}

/** An import that went through changes what every other page shows. */
function useRefreshWhenDone(one: Import) {
  const client = useQueryClient();
  const datesMayHaveMoved = useDatesMayHaveMoved();
  const done = one.state === 'done';
  useEffect(() => {
    if (!done) return;
    void datesMayHaveMoved();
    void client.invalidateQueries({
      queryKey: administrationKeys.all,
      predicate: (query) => query.queryKey[2] === undefined,
    });
    // Once for each import that ends, not for each render.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [done]);
}
