import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
  useAnnounce,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ChildAnswer } from '#shared/model/api/invitations.ts';
import { invitationWords as words } from '#shared/words/invitation.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { routes } from '#tab/routes.ts';
import { ReplyDialog } from './ReplyDialog.tsx';
import { useNoteAsked } from './useInvitation.ts';

const useStyles = makeStyles({
  bar: { alignItems: 'start' },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    whiteSpace: 'normal',
  },
  words: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface AnswerCardProps {
  answer: ChildAnswer;
  name: string;
  /** The booking that "Find another time" moves; null where the visit no longer stands. */
  moves: string | null;
  today: string;
}

/** What came from a child's page, and what can be done about it; once it is dealt with, what was done. */
export function AnswerCard({ answer, name, moves, today }: AnswerCardProps) {
  const styles = useStyles();
  const { says, wishes, words: written, reply } = answer;
  const waits = says !== 'fine' && reply === null;
  return (
    <MessageBar
      intent={waits ? (says === 'worried' ? 'warning' : 'info') : 'success'}
      layout="multiline"
      className={styles.bar}
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.answers[says](name)}</MessageBarTitle>
        {wishes.length > 0 && <Text>{words.wished(wishes.map((wish) => words.wishes[wish]))}</Text>}
        {written !== null && <Text className={styles.words}>{words.quoted(written)}</Text>}
        <Text size={200}>{words.sentAt(momentText(answer.at, today))}</Text>
        {waits && <Text size={200}>{says === 'worried' ? words.worriedHint : words.notCertain}</Text>}
        {reply && (
          <Text className={styles.words}>
            {words.replied[reply.how](reply.by, momentText(reply.at, today))}
            {reply.words !== null && `: ${words.quoted(reply.words)}`}
          </Text>
        )}
        <Actions answer={answer} name={name} moves={moves} waits={waits} />
      </MessageBarBody>
    </MessageBar>
  );
}

type ActionsProps = Omit<AnswerCardProps, 'today'> & { waits: boolean };

function Actions({ answer, name, moves, waits }: ActionsProps) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const [replying, setReplying] = useState(false);
  const noteAsked = useNoteAsked(answer.id, () => announce(words.askedDone));
  const mayAsk = answer.wishes.includes('sooner');
  if (!waits && !mayAsk) return null;
  return (
    <>
      {mayAsk && <Text size={200}>{answer.askedToBeSeen ? words.askedDone : words.askedHint}</Text>}
      <div className={styles.actions}>
        {waits && (
          <>
            <ButtonLink
              size="small"
              appearance={answer.says === 'another-time' ? 'primary' : 'secondary'}
              to={routes.findATime(answer.childId, moves ?? undefined)}
              label={words.findATimeNamed(name)}
            >
              {words.findATime}
            </ButtonLink>
            <Button
              size="small"
              appearance={answer.says === 'worried' ? 'primary' : 'secondary'}
              aria-label={words.replyNamed(name)}
              onClick={() => setReplying(true)}
            >
              {words.reply}
            </Button>
          </>
        )}
        {mayAsk && !answer.askedToBeSeen && (
          <Button size="small" disabledFocusable={noteAsked.isPending} onClick={() => noteAsked.mutate()}>
            {words.asked(name)}
          </Button>
        )}
      </div>
      {noteAsked.isError && <ErrorMessage error={noteAsked.error} />}
      <ReplyDialog answerId={answer.id} name={name} open={replying} onClose={() => setReplying(false)} />
    </>
  );
}
