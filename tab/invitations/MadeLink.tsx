import { Button, Field, Input, makeStyles, Text, tokens, useAnnounce } from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons/svg/copy';
import { useEffect, useRef, useState } from 'react';
import { invitationWords as words } from '#shared/words/invitation.ts';
import { lastDay } from './lastDay.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    width: '100%',
    maxWidth: '40rem',
    rowGap: tokens.spacingVerticalS,
  },
  link: { width: '100%' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface MadeLinkProps {
  url: string;
  name: string;
  /** When it stops, once the list has followed. */
  until: string | null;
  today: string;
}

/** A link that was made just now: to copy, to look at, and who can see what. */
export function MadeLink({ url, name, until, today }: MadeLinkProps) {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const copy = useCopy(url, field);
  // The button that made it is gone: the keyboard goes on with what it made.
  useEffect(() => field.current?.focus(), []);
  return (
    <div className={styles.box}>
      <Field label={words.link(name)} hint={words.once}>
        <Input
          ref={field}
          className={styles.link}
          readOnly
          value={url}
          onFocus={(event) => event.target.select()}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<Copy20Regular />}
          aria-label={words.copyNamed(name)}
          onClick={() => void copy.run()}
        >
          {words.copy}
        </Button>
        <Button as="a" href={url} target="_blank" rel="noreferrer">
          {words.look}
        </Button>
      </div>
      {copy.said && <Text>{copy.said}</Text>}
      <Text>{words.whoSees}</Text>
      {until !== null && <Text>{words.until(lastDay(until, today))}</Text>}
    </div>
  );
}

/** Copies, and says whether it worked: inside Teams a browser may not allow it. */
function useCopy(text: string, field: React.RefObject<HTMLInputElement | null>) {
  const { announce } = useAnnounce();
  const [said, setSaid] = useState('');
  const say = (words: string) => {
    setSaid(words);
    announce(words);
  };
  const run = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say(words.copied);
    } catch {
      field.current?.focus();
      field.current?.select();
      say(words.notCopied);
    }
  };
  return { said, run };
}
