import type { ChildLine } from '#shared/model/api/children.ts';
import { listWords } from '#shared/words/myChildren.ts';
import { ChildRow } from './ChildRow.tsx';
import { ChildList, ListSection } from './ListSection.tsx';
import { weekGroups } from './weekGroups.ts';

interface RowsProps {
  children: ChildLine[];
  today: string;
  meId: string;
  forTeam?: boolean;
  /** By the child with whom it is offered: who can be seen on one trip. */
  trips?: ReadonlyMap<string, ChildLine[]>;
}

/** The list in weeks: late first, then this week, next week, later, and those that need a number. */
export function ChildGroups({ children, ...more }: RowsProps) {
  return weekGroups(children, more.today).map((group) => (
    <ListSection
      key={group.name}
      title={listWords.groups[group.name]}
      hint={listWords.groupHints[group.name]}
      row={rowOf(more)}
    >
      {group.children}
    </ListSection>
  ));
}

/** Children one under another. */
export function ChildRows({ children, ...more }: RowsProps) {
  return <ChildList row={rowOf(more)}>{children}</ChildList>;
}

function rowOf({ trips, ...more }: Omit<RowsProps, 'children'>) {
  return (child: ChildLine) => <ChildRow child={child} trip={trips?.get(child.id) ?? []} {...more} />;
}
