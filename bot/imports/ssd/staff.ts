import type { SourceStaff, SourceTeam } from '#shared/model/source.ts';
import type { SsdExport } from './openSsd.ts';

export interface Staff {
  staff: SourceStaff[];
  teams: SourceTeam[];
  /** The staff id that reports use (else the system's own), for an id of `ssd_professionals`. */
  staffOf: (professional: string) => string;
  jobTitleOf: (professional: string) => string | null;
  /** The team's id, for an id or a name of `ssd_department`; else the text itself. */
  teamOf: (idOrName: string | null) => string | null;
}

export function readStaff(given: SsdExport): Staff {
  const teams = readTeams(given);
  const teamIds = new Map(
    teams.flatMap(({ team, name }) => [
      [name.toLowerCase(), team],
      [team.toLowerCase(), team],
    ]),
  );
  const teamOf = (text: string | null): string | null =>
    text === null ? null : (teamIds.get(text.toLowerCase()) ?? text);
  const byProfessional = new Map<string, { staff: SourceStaff; jobTitle: string | null }>();
  for (const row of given.rows('ssd_professionals')) {
    const id = row.neededText('prof_professional_id');
    if (id === null || byProfessional.has(id)) continue;
    const staff = {
      staff: row.text('prof_staff_id') ?? id,
      name: row.text('prof_professional_name'),
      team: teamOf(row.text('prof_professional_department')),
    };
    byProfessional.set(id, { staff, jobTitle: row.text('prof_professional_job_title') });
  }
  const unique = new Map([...byProfessional.values()].map(({ staff }) => [staff.staff, staff]));
  return {
    staff: [...unique.values()].sort((a, b) => (a.staff < b.staff ? -1 : 1)),
    teams,
    staffOf: (professional) => byProfessional.get(professional)?.staff.staff ?? professional,
    jobTitleOf: (professional) => byProfessional.get(professional)?.jobTitle ?? null,
    teamOf,
  };
}

function readTeams(given: SsdExport): SourceTeam[] {
  const teams = new Map<string, string>();
  for (const row of given.rows('ssd_department')) {
    const team = row.neededText('dept_team_id');
    if (team !== null && !teams.has(team)) teams.set(team, row.text('dept_team_name') ?? team);
  }
  return [...teams].map(([team, name]) => ({ team, name })).sort((a, b) => (a.team < b.team ? -1 : 1));
}
