import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ChildPage } from '#shared/model/api/children.ts';
import { childFactsWords } from '#shared/words/childFacts.ts';
import { offersTooYoung } from './offersTooYoung.ts';
import type { SaveFacts } from './useSaveFacts.ts';

/** Offers the exemption of a child under four at once, so that no visit is asked to be alone for want of a click (SR-23). */
export function TooYoungOffer({ page, today, save }: { page: ChildPage; today: string; save: SaveFacts }) {
  if (!offersTooYoung(page)) return null;
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{childFactsWords.tooYoungTitle}</MessageBarTitle>{' '}
        {childFactsWords.tooYoungText(page.child.name)}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          style={{ minHeight: 44 }}
          disabledFocusable={save.isPending}
          onClick={() =>
            save.mutate({
              type: 'add',
              fact: {
                kind: 'alone-exempt',
                why: 'too-young',
                reason: childFactsWords.tooYoungReason,
                from: today,
              },
            })
          }
        >
          {childFactsWords.tooYoungButton}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
