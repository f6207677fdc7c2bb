import { Badge, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { EyeOff16Regular } from '@fluentui/react-icons/svg/eye-off';
import { Question16Regular } from '@fluentui/react-icons/svg/question';
import type { ChildLine } from '#shared/model/api/children.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';

const useStyles = makeStyles({
  notices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** What a person should know before trusting the date: not seen yet, or a visit that waits for their word. */
export function Notices({ child }: { child: Pick<ChildLine, 'evaluation'> }) {
  const styles = useStyles();
  const { unseen, unconfirmed } = child.evaluation;
  if (!unseen && !unconfirmed) return null;
  return (
    <div className={styles.notices}>
      {unseen && (
        <Tooltip content={nextVisitWords.unseenHint} relationship="description">
          <Badge appearance="outline" color="important" icon={<EyeOff16Regular />}>
            {nextVisitWords.unseen}
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
