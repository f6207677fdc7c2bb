import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState } from 'react';
import { teamWords } from '#shared/words/myChildren.ts';
import { unseenCounts } from '#shared/words/unseen.ts';
import { ChildRows } from '#tab/myChildren/ChildGroups.tsx';
import { weekGroupOf } from '#tab/myChildren/weekGroups.ts';
import type { WorkerGroup } from './byWorker.ts';

const useStyles = makeStyles({
  section: { display: 'grid', rowGap: tokens.spacingVerticalS },
  title: { margin: 0 },
  button: { ...typographyStyles.subtitle2, paddingLeft: 0, textAlign: 'left', justifyContent: 'start' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface WorkerSectionProps {
  group: WorkerGroup;
  today: string;
  meId: string;
  openAtFirst: boolean;
}

/** The children of one worker under a heading that opens and closes. */
export function WorkerSection({ group, today, meId, openAtFirst }: WorkerSectionProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(openAtFirst);
  const panel = useId();
  const { kind, worker, children } = group;
  const title = worker?.name ?? (kind === 'no-worker' ? teamWords.noWorkerYet : teamWords.unmatched);
  const hint = { worker: null, 'no-worker': teamWords.noWorkerYetHint, unmatched: teamWords.unmatchedHint }[
    kind
  ];
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Button
            appearance="transparent"
            className={styles.button}
            icon={open ? <ChevronDown20Regular /> : <ChevronRight20Regular />}
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            {teamWords.worker(title, children.length)}
          </Button>
        </h2>
        <Text className={styles.quiet}>{countsOf(group, today)}</Text>
      </div>
      {hint !== null && <Text className={styles.quiet}>{hint}</Text>}
      <div id={panel} hidden={!open}>
        {open && <ChildRows children={children} today={today} meId={meId} forTeam />}
      </div>
    </section>
  );
}

function countsOf({ children }: WorkerGroup, today: string): string {
  const count = (name: 'late' | 'this-week') =>
    children.filter((child) => weekGroupOf(child, today) === name).length;
  const late = count('late');
  const thisWeek = count('this-week');
  const booked = children.filter((child) => child.booked).length;
  return [
    late > 0 && teamWords.late(late),
    thisWeek > 0 && teamWords.dueThisWeek(thisWeek),
    ...unseenCounts(children),
    booked > 0 && teamWords.booked(booked),
  ]
    .filter(Boolean)
    .join(' · ');
}
