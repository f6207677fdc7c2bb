import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ChildPage } from '#shared/model/api/children.ts';
import { childFactsWords } from '#shared/words/childFacts.ts';
import type { FactKind } from './factDraft.ts';
import { PlainFactForm } from './PlainFactForm.tsx';
import type { SaveFacts } from './useSaveFacts.ts';
import { WishesForm } from './WishesForm.tsx';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface AddFactProps {
  page: ChildPage;
  today: string;
  /** A manager or head of service. */
  leads: boolean;
  save: SaveFacts;
  close: () => void;
}

type AddedHere = Exclude<FactKind, 'agreed-plan'>;
const allKinds = (Object.keys(childFactsWords.kinds) as FactKind[]).filter(
  (kind): kind is AddedHere => kind !== 'agreed-plan',
);

/** The kinds that make sense for this child and this person. */
function kindsFor({ page, leads }: AddFactProps): AddedHere[] {
  const { age } = page.child;
  const enquiry = page.involvementsInFull.some(({ kind, end }) => kind === 'section-47' && end === null);
  return allKinds.filter((kind) => {
    if (kind === 'decision') return leads;
    if (kind === 'school-override') return enquiry;
    return kind !== 'able-to-engage' || age === null || age < 4;
  });
}

/** Chooses what to add, then shows its short form. */
export function AddFact(props: AddFactProps) {
  const styles = useStyles();
  const [kind, setKind] = useState<AddedHere>('wishes');
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  return (
    <div className={styles.form}>
      <Field label={childFactsWords.choose} style={{ gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Select
          size="large"
          ref={select}
          // A long option must not push a phone's page wider than its screen.
          root={{ style: { minWidth: 0 } }}
          style={{ minWidth: 0 }}
          value={kind}
          onChange={(_event, data) => {
            props.save.reset();
            setKind(data.value as AddedHere);
          }}
        >
          {kindsFor(props).map((one) => (
            <option key={one} value={one}>
              {childFactsWords.kinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      {kind === 'wishes' ? <WishesForm {...props} /> : <PlainFactForm key={kind} kind={kind} {...props} />}
    </div>
  );
}
