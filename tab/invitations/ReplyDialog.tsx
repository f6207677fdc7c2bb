import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
  useAnnounce,
} from '@fluentui/react-components';
import { useState } from 'react';
import { longestReply } from '#shared/model/api/invitations.ts';
import { invitationWords as words } from '#shared/words/invitation.ts';
import { ErrorMessage } from '#tab/frame/ErrorMessage.tsx';
import { WordsField } from '#tab/record/WordsField.tsx';
import { useReply } from './useInvitation.ts';

const useStyles = makeStyles({ content: { display: 'grid', rowGap: tokens.spacingVerticalM } });

export interface ReplyDialogProps {
  answerId: string;
  name: string;
  open: boolean;
  onClose: () => void;
}

/** A few words for a child, put on their page. What was typed stays until it is sent. */
export function ReplyDialog({ answerId, name, open, onClose }: ReplyDialogProps) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  const [written, setWritten] = useState('');
  const [empty, setEmpty] = useState(false);
  const reply = useReply(answerId, () => {
    announce(words.replySent);
    onClose();
  });
  const send = () => {
    setEmpty(written.trim() === '');
    if (written.trim() !== '') reply.mutate(written.trim());
  };
  return (
    <Dialog open={open} onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.replyTitle(name)}</DialogTitle>
          <DialogContent className={styles.content}>
            <WordsField
              field="reply"
              label={words.replyLabel}
              hint={words.replyHint}
              value={written}
              onChange={setWritten}
              maxLength={longestReply}
              rows={3}
              required
              error={empty && written.trim() === '' ? words.replyEmpty : undefined}
            />
            {reply.isError && <ErrorMessage error={reply.error} />}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{words.replyCancel}</Button>
            <Button appearance="primary" disabledFocusable={reply.isPending} onClick={send}>
              {words.replySend}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
