import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Me } from '#shared/model/api/people.ts';
import { linkWords } from '#shared/words/links.ts';
import { routes } from '#tab/routes.ts';
import { ButtonLink } from './ButtonLink.tsx';
import { EmptyMessage } from './EmptyMessage.tsx';

const useStyles = makeStyles({
  more: { display: 'grid', justifyItems: 'start', rowGap: tokens.spacingVerticalM },
});

export interface NotYoursProps {
  what: 'child' | 'visit';
  me: Pick<Me, 'name'>;
}

/** Where a link leads to what the person may not see: why that can be, as whom they are signed in, whom to ask, and a way on. */
export function NotYours({ what, me }: NotYoursProps) {
  const styles = useStyles();
  const { title, text, ask, button } = linkWords[what];
  return (
    <EmptyMessage
      title={title}
      text={`${text} ${linkWords.signedInAs(me.name)}`}
      action={
        <div className={styles.more}>
          <Text>{ask}</Text>
          <ButtonLink to={what === 'visit' ? routes.bookings : routes.myChildren}>{button}</ButtonLink>
        </div>
      }
    />
  );
}
