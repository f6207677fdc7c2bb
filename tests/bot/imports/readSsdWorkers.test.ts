import { needPlan } from './exportFiles.ts';
import { child } from './ssdTables.ts';

describe('readSsd: who works with a child', () => {
  const professional = (id: string, title: string) => ({
    prof_professional_id: id,
    prof_staff_id: `staff-${id}`,
    prof_professional_name: 'Sam Worker',
    prof_professional_job_title: title,
  });
  const involvement = (id: string, role: string, more: Record<string, string> = {}) => ({
    invo_involvements_id: id,
    invo_professional_id: id,
    invo_person_id: '1',
    invo_professional_role_id: role,
    invo_professional_team: 'Team North',
    invo_involvement_start_date: '2026-01-05',
    ...more,
  });

  it.each([
    ['Allocated Social Worker', '', 'lead-social-worker'],
    ['Personal Advisor', '', 'personal-adviser'],
    ['Independent Reviewing Officer', 'Social Worker', 'other'],
    ['Supervising Social Worker (Fostering)', '', 'other'],
    ['Duty Social Worker', '', 'duty-social-worker'],
    ['Family Support Worker', '', 'early-help-practitioner'],
    ['Team Manager', '', 'other'],
    ['X7', 'Senior Social Worker', 'lead-social-worker'],
    ['X7', 'GP', 'other'],
  ])('role %p, job %p is %s', (role, title, expected) => {
    const { allocations } = child({
      ssd_professionals: [professional('A', title)],
      ssd_involvements: [involvement('A', role)],
    });
    expect(allocations).toMatchObject([{ staff: 'staff-A', role: expected }]);
  });

  it('names teams by their id, and ends an involvement with its end', () => {
    const one = child({
      ssd_department: [{ dept_team_id: 'T1', dept_team_name: 'Team North' }],
      ssd_involvements: [involvement('A', 'Social Worker', { invo_involvement_end_date: '2026-06-01' })],
    });
    expect(one.allocations).toEqual([
      { staff: 'A', role: 'lead-social-worker', team: 'T1', from: '2026-01-05', to: '2026-06-01' },
    ]);
  });

  it('falls back on the worker of the open plan', () => {
    const { allocations } = child({
      ssd_cin_plans: [needPlan('1', { cinp_cin_plan_worker_id: 'B', cinp_cin_plan_team: 'T2' })],
    });
    expect(allocations).toMatchObject([{ staff: 'B', role: 'lead-social-worker', team: 'T2' }]);
  });

  it('finds brothers and sisters by the family', () => {
    expect(child({ ssd_family: [{ fami_family_id: 'F1', fami_person_id: '1' }] }).families).toEqual(['F1']);
  });
});
