import { Field, makeStyles, Select } from '@fluentui/react-components';
import { fortnightWords as words } from '#shared/words/fortnight.ts';
import type { TeamChoice } from './useTeamChoice.ts';

const useStyles = makeStyles({ field: { maxWidth: '24rem' } });

/** Which team is planned, for somebody who answers for several. */
export function TeamSelect({ teams, mayBeAll, asked, choose }: TeamChoice) {
  const styles = useStyles();
  return (
    <Field label={words.whichTeam} className={styles.field}>
      <Select value={asked.team ?? ''} onChange={(_event, { value }) => choose(value === '' ? null : value)}>
        <option value="" disabled={!mayBeAll}>
          {mayBeAll ? words.allTeams : words.chooseTeam.title}
        </option>
        {teams.map((team) => (
          <option key={team} value={team}>
            {team}
          </option>
        ))}
      </Select>
    </Field>
  );
}
