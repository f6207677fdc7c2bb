import { makeStyles, tokens } from '@fluentui/react-components';
import type { ChildLine } from '#shared/model/api/children.ts';
import { listWords } from '#shared/words/myChildren.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { routes } from '#tab/routes.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What a person can do about the next visit: find or change a time, and say how it went. */
export function ChildActions({
  child,
  label = (what) => what,
}: {
  child: Pick<ChildLine, 'id' | 'booked' | 'evaluation'>;
  /** Names the child to a screen reader, where several rows have the same buttons. */
  label?: (what: string) => string;
}) {
  const styles = useStyles();
  const { booked, id } = child;
  const pressing = !booked && ['late', 'due-soon'].includes(child.evaluation.next?.state ?? '');
  return (
    <div className={styles.actions}>
      {booked ? (
        <ButtonLink size="small" to={routes.findATime(id, booked.id)} label={label(listWords.move)}>
          {listWords.move}
        </ButtonLink>
      ) : (
        <ButtonLink
          size="small"
          appearance={pressing ? 'primary' : 'secondary'}
          to={routes.findATime(id)}
          label={label(listWords.findATime)}
        >
          {listWords.findATime}
        </ButtonLink>
      )}
      <ButtonLink
        size="small"
        to={booked ? routes.record(booked.id, id) : routes.recordNew(id)}
        label={label(listWords.howDidItGo)}
      >
        {listWords.howDidItGo}
      </ButtonLink>
    </div>
  );
}
