import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import type { Me } from '#shared/model/api/people.ts';
import type { WeeksAhead } from '#shared/model/api/reports.ts';
import { rolesThatSeeChildren, type Role } from '#shared/model/people.ts';
import { reportWords, weeksAheadWords } from '#shared/words/reports.ts';
import { download } from '#tab/administration/csvDownload.ts';
import { dayOf } from '#tab/dates/daysBetween.ts';
import { WithoutDate } from '#tab/fortnight/WithoutDate.tsx';
import { EmptyMessage } from '#tab/frame/EmptyMessage.tsx';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';
import { useWeeksAhead, type WeeksAheadAsked } from './queries.ts';
import { weeksCsv } from './weeksCsv.ts';
import { WeeksOfGroup } from './WeeksOfGroup.tsx';

const useStyles = makeStyles({
  controls: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: tokens.spacingHorizontalM },
  target: { minHeight: '44px' },
  number: { minHeight: '44px', width: '8rem' },
  groups: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  download: { minHeight: '44px', justifySelf: 'start' },
});

const leads: readonly Role[] = ['manager', 'head-of-service', 'analyst'];
const service: readonly Role[] = ['head-of-service', 'analyst'];
const ownWeeks = rolesThatSeeChildren.filter((role) => !leads.includes(role));

/** The visits of the next eight weeks: a worker's own, a team's by worker, a service's by team. */
export default function WeeksAheadPage({ me }: { me: Me }) {
  const styles = useStyles();
  const has = (roles: readonly Role[]) => me.roles.some((role) => roles.includes(role));
  const [asked, setAsked] = useState<WeeksAheadAsked>({
    view: has(leads) ? 'team' : 'mine',
    perVisit: '60',
    perTrip: '30',
  });
  const weeks = useWeeksAhead(asked);
  const change = (part: Partial<WeeksAheadAsked>) => setAsked({ ...asked, ...part });
  const teams = weeks.data?.teams ?? [];
  return (
    <PageFrame heading={weeksAheadWords.heading} title={weeksAheadWords.heading}>
      <Text>
        {weeksAheadWords.intro} {weeksAheadWords.hardHint}
      </Text>
      <div className={styles.controls}>
        {has(leads) && has(ownWeeks) && (
          <Field label={weeksAheadWords.view}>
            <Select
              className={styles.target}
              value={asked.view}
              onChange={(_event, { value }) => change({ view: value as 'mine' | 'team', team: undefined })}
            >
              <option value="mine">{weeksAheadWords.mine}</option>
              <option value="team">{has(service) ? weeksAheadWords.service : weeksAheadWords.team}</option>
            </Select>
          </Field>
        )}
        {teams.length > 1 && (
          <Field label={weeksAheadWords.whichTeam}>
            <Select
              className={styles.target}
              value={asked.team ?? ''}
              onChange={(_event, { value }) => change({ team: value === '' ? undefined : value })}
            >
              <option value="">{weeksAheadWords.allTeams}</option>
              {teams.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Minutes
          label={weeksAheadWords.perVisit}
          hint={weeksAheadWords.perVisitHint}
          value={asked.perVisit}
          onValue={(perVisit) => change({ perVisit })}
        />
        <Minutes
          label={weeksAheadWords.perTrip}
          hint={weeksAheadWords.perTripHint}
          value={asked.perTrip}
          onValue={(perTrip) => change({ perTrip })}
        />
      </div>
      <Loaded query={weeks} loading={<Spinner label={reportWords.slow} labelPosition="below" />}>
        {(data) => <Groups data={data} seesNames={has(['head-of-service'])} />}
      </Loaded>
    </PageFrame>
  );
}

interface GroupsProps {
  data: WeeksAhead;
  /** Of a whole service names are shown a team at a time, and not to all. */
  seesNames: boolean;
}

function Groups({ data, seesNames }: GroupsProps) {
  const styles = useStyles();
  const today = dayOf(data.asOf);
  const { groups } = data;
  const isNothing = groups.every(({ weeks }) => weeks.every(({ visits }) => visits === 0));
  const { nobody, nobodyWithDate } = weeksAheadWords;
  if (isNothing)
    return (
      <>
        <EmptyMessage {...(data.withoutDate.count > 0 ? nobodyWithDate : nobody)} />
        <Undated data={data} seesNames={seesNames} />
      </>
    );
  return (
    <div className={styles.groups}>
      <Button
        className={styles.download}
        icon={<ArrowDownloadRegular />}
        onClick={() => download(weeksAheadWords.fileName(groups[0]?.weeks[0]?.from ?? today), weeksCsv(data))}
      >
        {weeksAheadWords.download}
      </Button>
      {groups.map((group) => (
        <WeeksOfGroup key={group.key ?? ''} group={group} today={today} openAtFirst={groups.length === 1} />
      ))}
      <Undated data={data} seesNames={seesNames} />
    </div>
  );
}

function Undated({ data: { withoutDate }, seesNames }: GroupsProps) {
  const { count, children } = withoutDate;
  if (count === 0) return null;
  const title = weeksAheadWords.withoutDate(count);
  if (children !== null) return <WithoutDate title={title} undated={children} />;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {title}. {seesNames && weeksAheadWords.whoseTeam}
      </MessageBarBody>
    </MessageBar>
  );
}

interface MinutesProps {
  label: string;
  hint: string;
  value: string;
  onValue: (value: string) => void;
}

/** Taken over once it is a number that can be counted with. */
function Minutes({ label, hint, value, onValue }: MinutesProps) {
  const styles = useStyles();
  const [text, setText] = useState(value);
  const isFit = /^\d{1,3}$/.test(text) && Number(text) <= 480;
  return (
    <Field label={label} hint={hint} {...(!isFit && { validationMessage: weeksAheadWords.minutesWrong })}>
      <Input
        className={styles.number}
        inputMode="numeric"
        value={text}
        onChange={(_event, { value: typed }) => {
          setText(typed);
          if (/^\d{1,3}$/.test(typed) && Number(typed) <= 480) onValue(typed);
        }}
      />
    </Field>
  );
}
