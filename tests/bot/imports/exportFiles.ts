import Papa from 'papaparse';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { ssdHeadings } from '#infra/local/sample/ssdHeadings.ts';
import type { SsdTable } from '#infra/local/sample/ssdHeadings.ts';

const encoder = new TextEncoder();

/** A file of an export from its text. */
export function textFile(name: string, text: string): ExportFile {
  return { name, bytes: encoder.encode(text) };
}

/** A CSV file from rows of cells, the first of them the headings. */
export function csvFile(name: string, rows: string[][]): ExportFile {
  return textFile(
    name,
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
  );
}

type Row = Record<string, string>;

/** A table of the Standard Safeguarding Dataset with its exact headings; what a row does not name is empty. */
export function ssdFile(table: SsdTable, rows: Row[]): ExportFile {
  return textFile(`${table}.csv`, Papa.unparse({ fields: [...ssdHeadings[table]], data: rows }));
}

export const person = (id: string, more: Row = {}): Row => ({
  pers_person_id: id,
  pers_forename: 'Robin',
  pers_surname: 'Sample',
  pers_dob: '2016-03-02',
  ...more,
});

export const referral = (id: string, more: Row = {}): Row => ({
  cine_referral_id: `R${id}`,
  cine_person_id: id,
  cine_referral_date: '2026-01-05',
  ...more,
});

export const protectionPlan = (id: string, more: Row = {}): Row => ({
  cppl_cp_plan_id: `P${id}`,
  cppl_person_id: id,
  cppl_referral_id: `R${id}`,
  cppl_cp_plan_start_date: '2026-02-10 00:00:00',
  ...more,
});

export const needPlan = (id: string, more: Row = {}): Row => ({
  cinp_cin_plan_id: `N${id}`,
  cinp_referral_id: `R${id}`,
  cinp_person_id: id,
  cinp_cin_plan_start_date: '2026-02-10',
  ...more,
});

export const protectionVisit = (id: string, more: Row = {}): Row => ({
  cppv_cp_visit_id: `V${id}`,
  cppv_person_id: id,
  cppv_cp_visit_date: '2026-11-05T16:00:00.000',
  cppv_cp_visit_seen: 'Y',
  cppv_cp_visit_seen_alone: 'Y',
  cppv_cp_visit_bedroom: 'N',
  ...more,
});

/** The least that makes a whole export, with the given tables instead of the empty ones. */
export function ssdExport(tables: Partial<Record<SsdTable, Row[]>>): ExportFile[] {
  const base: Partial<Record<SsdTable, Row[]>> = {
    ssd_person: [person('1')],
    ssd_cin_episodes: [referral('1')],
    ssd_cin_assessments: [],
    ssd_s47_enquiry: [],
    ssd_care_leavers: [],
    ssd_cin_plans: [],
    ssd_cin_visits: [],
    ssd_cp_plans: [],
    ssd_cp_visits: [],
    ssd_cla_episodes: [],
    ssd_cla_placement: [],
    ssd_cla_visits: [],
    ssd_legal_status: [],
    ssd_involvements: [],
    ssd_professionals: [],
  };
  return Object.entries({ ...base, ...tables }).map(([table, rows]) => ssdFile(table as SsdTable, rows));
}
