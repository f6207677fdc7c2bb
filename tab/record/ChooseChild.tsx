import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ChildLine } from '#shared/model/api/children.ts';
import type { Me } from '#shared/model/api/people.ts';
import { recordWords } from '#shared/words/record.ts';
import { useChildren } from '#tab/api/queries.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { EmptyMessage } from '#tab/frame/EmptyMessage.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { routes } from '#tab/routes.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
  },
});

/** Whom the visit was to, where the address does not say: a booking names its children, otherwise the person chooses. */
export function ChooseChild({ bookingId, me }: { bookingId: string | null; me: Me }) {
  const leads = me.roles.includes('manager') || me.roles.includes('head-of-service');
  const list = useChildren(leads && !me.roles.includes('worker') ? 'team' : 'mine');
  return (
    <Loaded query={list}>
      {({ children }) => <Names lines={offered(children, bookingId)} bookingId={bookingId} />}
    </Loaded>
  );
}

function offered(children: readonly ChildLine[], bookingId: string | null): readonly ChildLine[] {
  const booked = children.filter((child) => bookingId !== null && child.booked?.id === bookingId);
  return booked.length > 0 ? booked : children;
}

function Names({ lines, bookingId }: { lines: readonly ChildLine[]; bookingId: string | null }) {
  const styles = useStyles();
  if (lines.length === 0) return <EmptyMessage title={recordWords.chooseChild} text={recordWords.nobody} />;
  return (
    <>
      <Text>{recordWords.chooseChildHint}</Text>
      <ul className={styles.list} aria-label={recordWords.chooseChild}>
        {lines.map((child) => (
          <li key={child.id}>
            <ButtonLink
              size="large"
              to={bookingId === null ? routes.recordNew(child.id) : routes.record(bookingId, child.id)}
            >
              {child.name}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </>
  );
}
