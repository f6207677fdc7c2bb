import type { Me } from '#shared/model/api/people.ts';
import { listWords } from '#shared/words/myChildren.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { EmptyMessage } from '#tab/frame/EmptyMessage.tsx';
import { routes } from '#tab/routes.ts';

/** No children: because nothing was imported, or because none are matched to this person. */
export function EmptyList({ me }: { me: Pick<Me, 'lastImport' | 'roles'> }) {
  if (me.lastImport !== null) return <EmptyMessage {...listWords.noChildren} />;
  const { title, text, button } = listWords.emptyCouncil;
  const mayImport = me.roles.includes('administrator');
  return (
    <EmptyMessage
      title={title}
      text={text}
      action={mayImport && <ButtonLink to={routes.administration}>{button}</ButtonLink>}
    />
  );
}
