import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { NextVisit } from '#shared/model/evaluation.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalSNudge },
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  part: { fontWeight: tokens.fontWeightRegular },
  label: { color: tokens.colorNeutralForeground2 },
});

/** What the next visit must achieve, and what the policy would rather have. */
export function MustIncludeList({
  next,
  withPreferred = false,
}: {
  next: Pick<NextVisit, 'mustInclude' | 'prefer'>;
  withPreferred?: boolean;
}) {
  const must = next.mustInclude.map((part) => nextVisitWords.parts[part]);
  const prefer = next.prefer.map(({ what, clause }) => `${nextVisitWords.preferred(what)} (${clause})`);
  return (
    <>
      <Parts label={nextVisitWords.mustInclude} parts={must} appearance="filled" />
      {withPreferred && <Parts label={nextVisitWords.prefer} parts={prefer} appearance="outline" />}
    </>
  );
}

function Parts({
  label,
  parts,
  appearance,
}: {
  label: string;
  parts: string[];
  appearance: 'filled' | 'outline';
}) {
  const styles = useStyles();
  const labelId = useId();
  if (parts.length === 0) return null;
  return (
    <div className={styles.line}>
      <Text size={200} id={labelId} className={styles.label}>
        {label}
      </Text>
      <ul className={styles.list} aria-labelledby={labelId}>
        {parts.map((part) => (
          <li key={part}>
            <Badge
              className={styles.part}
              appearance={appearance === 'filled' ? 'tint' : 'outline'}
              color={appearance === 'filled' ? 'brand' : 'informative'}
              shape="rounded"
            >
              {part}
            </Badge>
          </li>
        ))}
      </ul>
    </div>
  );
}
