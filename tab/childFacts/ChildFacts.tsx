import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useState } from 'react';
import type { ChildPage } from '#shared/model/api/children.ts';
import { childFactsWords } from '#shared/words/childFacts.ts';
import { useMe } from '#tab/api/queries.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { Section } from '#tab/frame/Section.tsx';
import { movedLine } from '#shared/words/movedDates.ts';
import { AskWishes } from './AskWishes.tsx';
import { AddFact } from './AddFact.tsx';
import { FactList } from './FactList.tsx';
import { SchoolPart } from './SchoolPart.tsx';
import { TooYoungOffer } from './TooYoungOffer.tsx';
import { useSaveFacts } from './useSaveFacts.ts';

const useStyles = makeStyles({
  add: { justifySelf: 'start', minHeight: '44px' },
  all: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXL },
});

/** What people know of a child that no export carries: said by whom and when, added and taken back here. */
export default function ChildFacts({ childPage }: { childPage: ChildPage }) {
  const styles = useStyles();
  const me = useMe();
  const save = useSaveFacts(childPage);
  const [adding, setAdding] = useState(false);
  if (!me.data) return null;
  const { today, roles } = me.data;
  const startAdding = () => {
    save.forget();
    save.reset();
    setAdding(true);
  };
  const leads = roles.includes('manager') || roles.includes('head-of-service');
  return (
    <div className={styles.all}>
      <Section title={childFactsWords.title} hint={childFactsWords.hint}>
        <div role="status">
          {save.changed && (
            <MessageBar intent="success" layout="multiline">
              <MessageBarBody>
                <MessageBarTitle>{childFactsWords.saved}</MessageBarTitle>{' '}
                {movedLine(
                  save.changed.before.child.evaluation.next,
                  save.changed.after.child.evaluation.next,
                  (when) => momentText(when, today),
                )}
              </MessageBarBody>
            </MessageBar>
          )}
        </div>
        <TooYoungOffer page={childPage} today={today} save={save} />
        {!adding && (
          <AskWishes
            askWishes={childPage.askWishes}
            day={(date) => momentText(date, today)}
            ask={startAdding}
          />
        )}
        <FactList facts={childPage.facts} today={today} save={save} leads={leads} />
        {adding ? (
          <AddFact
            page={childPage}
            today={today}
            leads={leads}
            save={save}
            close={() => {
              setAdding(false);
            }}
          />
        ) : (
          <Button className={styles.add} icon={<AddRegular />} onClick={startAdding}>
            {childFactsWords.add}
          </Button>
        )}
      </Section>
      <SchoolPart page={childPage} today={today} />
    </div>
  );
}
