import {
  makeStyles,
  SearchBox,
  tokens,
  Toolbar,
  ToolbarRadioButton,
  ToolbarRadioGroup,
} from '@fluentui/react-components';
import type { ChildLine } from '#shared/model/api/children.ts';
import { listWords } from '#shared/words/myChildren.ts';
import { filtered, listFilterOf, listFilters, type ListFilter } from './listFilter.ts';

const useStyles = makeStyles({
  controls: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  toolbar: { padding: 0, flexWrap: 'wrap' },
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  search: { flexGrow: 1, minWidth: '10rem', maxWidth: '20rem' },
});

export interface ListControlsProps {
  children: ChildLine[];
  today: string;
  filter: ListFilter;
  onFilter: (filter: ListFilter) => void;
  search: string;
  onSearch: (search: string) => void;
  searchLabel?: string;
}

/** Counts that filter the list (arrow keys move between them), and a search by name. */
export function ListControls(props: ListControlsProps) {
  const styles = useStyles();
  return (
    <div className={styles.controls}>
      <Toolbar
        aria-label={listWords.show}
        className={styles.toolbar}
        checkedValues={{ show: [props.filter] }}
        onCheckedValueChange={(_event, { checkedItems }) =>
          props.onFilter(listFilterOf(checkedItems[0] ?? null))
        }
      >
        <ToolbarRadioGroup className={styles.group} aria-label={listWords.show}>
          {offered(props).map(({ filter, count }) => (
            <ToolbarRadioButton key={filter} name="show" value={filter} appearance="subtle">
              {`${listWords.filters[filter]} (${count})`}
            </ToolbarRadioButton>
          ))}
        </ToolbarRadioGroup>
      </Toolbar>
      <SearchBox
        className={styles.search}
        aria-label={props.searchLabel ?? listWords.search}
        placeholder={props.searchLabel ?? listWords.search}
        value={props.search}
        onChange={(_event, { value }) => props.onSearch(value)}
      />
    </div>
  );
}

/** A filter that would show nobody is left out, unless it is the one that was chosen. */
function offered({
  children,
  today,
  filter: chosen,
}: ListControlsProps): { filter: ListFilter; count: number }[] {
  return listFilters
    .map((filter) => ({ filter, count: filtered(children, filter, today).length }))
    .filter(({ filter, count }) => count > 0 || filter === 'all' || filter === chosen);
}
