import { recordWords } from '#shared/words/record.ts';
import { type AskedOnForm, homesAsked } from './homesAsked.ts';
import { type ChildForm, mainHome, type Trip } from './recordForm.ts';
import { TapGroup } from './TapGroup.tsx';

interface WhichHomeProps {
  name: string;
  asked: AskedOnForm;
  child: ChildForm;
  trip: Trip;
  change: (change: Partial<ChildForm>) => void;
  field: string;
  error: string | undefined;
}

/** "Which home?", for a child who has more than one. */
export function WhichHome({ name, asked, child, trip, change, field, error }: WhichHomeProps) {
  const homes = homesAsked(asked, child, trip);
  if (homes.length === 0) return null;
  const { question, main, hint, ifAtHome } = recordWords.whichHome;
  return (
    <TapGroup
      legend={question}
      hint={trip.place === 'home' ? hint(name) : ifAtHome(name)}
      options={[{ value: mainHome, label: main }, ...homes.map((home) => ({ value: home, label: home }))]}
      value={child.home}
      onChange={(home) => change({ home })}
      field={field}
      error={error}
    />
  );
}
