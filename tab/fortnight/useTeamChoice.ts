import { useSearchParams } from 'wouter';
import { useChildren } from '#tab/api/queries.ts';

/** Beyond so many children everybody at once may be refused: who is due among them is not known here. */
const mostAtOnce = 250;

export interface TeamChoice {
  /** The teams whose children one sees, by name. */
  teams: string[];
  /** Whether all of them can be planned at once. */
  mayBeAll: boolean;
  /** What is planned, and whether it can be yet. */
  asked: { team?: string | undefined; wait?: 'choose' | 'loading' | undefined };
  /** Null: all of them. */
  choose: (team: string | null) => void;
}

/** Which of several teams is planned. It is in the address, so that going back finds it again. */
export function useTeamChoice(): TeamChoice {
  const list = useChildren('team');
  const [params, setParams] = useSearchParams();
  const children = list.data?.children ?? [];
  const teams = [...new Set(children.flatMap(({ team }) => team ?? []))].sort((a, b) =>
    a.localeCompare(b, 'en-GB'),
  );
  const mayBeAll = children.length <= mostAtOnce;
  const team = teams.find((one) => one === params.get('team'));
  const wait = list.isPending ? 'loading' : team === undefined && !mayBeAll ? 'choose' : undefined;
  return {
    teams,
    mayBeAll,
    asked: { team, wait },
    choose: (chosen) => setParams(chosen === null ? {} : { team: chosen }, { replace: true }),
  };
}
