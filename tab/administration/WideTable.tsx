import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    minWidth: '40rem',
    // The page breaks words anywhere; a table would then make its columns a letter wide.
    overflowWrap: 'break-word',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: {
    textAlign: 'left',
    whiteSpace: 'nowrap',
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
  },
});

export interface WideTableProps {
  label: string;
  headings: readonly string[];
  rows: readonly (readonly ReactNode[])[];
}

/** A plain table that scrolls sideways by itself where the page is narrow, by touch and by keyboard. */
export function WideTable({ label, headings, rows }: WideTableProps) {
  const styles = useStyles();
  return (
    <div className={styles.scroll} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className={styles.heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={styles.cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
