import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Fortnight } from '#shared/model/api/fortnight.ts';
import { fortnightWords as words } from '#shared/words/fortnight.ts';
import { momentText } from '#tab/dates/momentText.ts';
import { ButtonLink } from '#tab/frame/ButtonLink.tsx';
import { PlainList } from '#tab/frame/PlainList.tsx';
import { Section } from '#tab/frame/Section.tsx';
import { TextLink } from '#tab/frame/TextLink.tsx';
import { routes } from '#tab/routes.ts';
import type { Draft } from './draft.ts';

const useStyles = makeStyles({
  child: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface UnplacedProps {
  plan: Fortnight;
  draft: Draft;
  today: string;
  onChoose: (at: number) => void;
}

/** Whom the plan leaves without a visit, why, and what would help. Nobody drops out of sight. */
export function Unplaced({ plan, draft, today, onChoose }: UnplacedProps) {
  const styles = useStyles();
  const children = plan.children.flatMap((child, at) => (draft.chosen[at] === null ? [{ child, at }] : []));
  if (children.length === 0) return null;
  return (
    <Section title={words.unplaced(children.length)}>
      <PlainList>
        {children.map(({ child, at }) => (
          <li key={child.id} className={styles.child}>
            <Text weight="semibold">
              <TextLink to={routes.child(child.id)}>{child.name}</TextLink>
            </Text>
            <Text>{words.dueBy(momentText(child.dueBy, today))}</Text>
            {child.why.map((why) => (
              <Text key={why}>{why}</Text>
            ))}
            <div className={styles.actions}>
              {child.options.length > 0 && (
                <Button aria-label={words.chooseNamed(child.name)} onClick={() => onChoose(at)}>
                  {words.visit.chooseTime}
                </Button>
              )}
              <ButtonLink to={routes.findATime(child.id)} label={words.findATimeNamed(child.name)}>
                {words.findATime}
              </ButtonLink>
            </div>
          </li>
        ))}
      </PlainList>
    </Section>
  );
}
