import { useState } from 'react';
import { schoolDayWords } from '#shared/words/schoolDayForm.ts';
import { TextField } from '#tab/frame/FormRows.tsx';
import { yearGroupsIn, yearGroupsText } from './yearGroups.ts';

/** Year groups as people write them. What cannot be read is pointed out, and what was last readable holds. */
export function YearGroupsField(props: {
  label: string;
  value: readonly number[] | undefined;
  change: (years: number[] | undefined) => void;
}) {
  const [text, setText] = useState(() => yearGroupsText(props.value));
  const read = yearGroupsIn(text);
  return (
    <TextField
      label={props.label}
      hint={schoolDayWords.yearGroupsHint}
      value={text}
      problem={read === null ? schoolDayWords.mend.yearGroups : undefined}
      change={(next) => {
        setText(next);
        const years = yearGroupsIn(next);
        if (years !== null) props.change(years);
      }}
    />
  );
}
