import { frameWords } from '#shared/words/tab.ts';
import { routes } from '#tab/routes.ts';
import { ButtonLink } from './ButtonLink.tsx';
import { EmptyMessage } from './EmptyMessage.tsx';
import { PageFrame } from './PageFrame.tsx';

/** An address that leads nowhere. */
export function NoSuchPage() {
  const { title, text, button } = frameWords.noSuchPage;
  return (
    <PageFrame heading={title} title={title}>
      <EmptyMessage
        title={title}
        text={text}
        action={<ButtonLink to={routes.myChildren}>{button}</ButtonLink>}
      />
    </PageFrame>
  );
}
