import { Badge, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { Chat16Regular } from '@fluentui/react-icons/svg/chat';
import { EyeOff16Regular } from '@fluentui/react-icons/svg/eye-off';
import { Question16Regular } from '@fluentui/react-icons/svg/question';
import type { ChildLine } from '#shared/model/api/children.ts';
import { invitationWords } from '#shared/words/invitation.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { unseenText } from '#shared/words/unseen.ts';

const useStyles = makeStyles({
  notices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** What a person should know first: what the child said, that they were not seen yet, or that a visit waits for their word. */
export function Notices({
  child,
}: {
  child: Pick<ChildLine, 'age' | 'expectedOn' | 'evaluation' | 'answers'>;
}) {
  const styles = useStyles();
  const { unseen, unconfirmed } = child.evaluation;
  const said = whatTheySaid(child.answers ?? []);
  if (!unseen && !unconfirmed && said === null) return null;
  return (
    <div className={styles.notices}>
      {said !== null && (
        <Badge
          appearance="tint"
          size="large"
          color={said === 'worried' ? 'warning' : 'brand'}
          icon={<Chat16Regular />}
        >
          {invitationWords.answers.short[said]}
        </Badge>
      )}
      {unseen && (
        <Tooltip content={nextVisitWords.unseenHint} relationship="description">
          <Badge appearance="outline" color="important" icon={<EyeOff16Regular />}>
            {unseenText(child)}
          </Badge>
        </Tooltip>
      )}
      {unconfirmed && (
        <Tooltip content={nextVisitWords.toConfirmHint} relationship="description">
          <Badge appearance="outline" color="informative" icon={<Question16Regular />}>
            {nextVisitWords.toConfirm}
          </Badge>
        </Tooltip>
      )}
    </div>
  );
}

/** Of what came from the child's page and waits for an answer, what matters most. */
function whatTheySaid(answers: NonNullable<ChildLine['answers']>): 'worried' | 'another-time' | null {
  if (answers.some(({ says }) => says === 'worried')) return 'worried';
  return answers.length > 0 ? 'another-time' : null;
}
