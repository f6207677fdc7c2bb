import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
});

/** A list without bullets. Safari forgets that it is a list unless told by its role. */
export function PlainList({ children }: { children: ReactNode }) {
  return (
    <ul role="list" className={useStyles().list}>
      {children}
    </ul>
  );
}
