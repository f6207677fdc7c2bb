import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { listWords } from '#shared/words/myChildren.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { routes } from '#tab/routes.ts';

/** Visits that an export only reported wait for the person who was there. */
export function ConfirmBanner({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{listWords.confirmBanner(count)}</MessageBarTitle> {listWords.confirmBannerText}
      </MessageBarBody>
      <MessageBarActions>
        <ButtonLink to={routes.reported} size="small">
          {listWords.confirmBannerButton}
        </ButtonLink>
      </MessageBarActions>
    </MessageBar>
  );
}
