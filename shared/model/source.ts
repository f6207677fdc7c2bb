import type { Child, VisitRole } from './caseFile.ts';

/**
 * What an import reads out of an export, before anything is stored. Pure values: the same file gives the same reading.
 */

/** The case systems' exports we read. Where both speak of a child, `ssd` rules and `annex-a` fills gaps. */
export type SourceKind = 'ssd' | 'annex-a';

/** A row or a cell that could not be used, said so that a person can mend it. Holds no name of a child. */
export interface RowProblem {
  file: string;
  /** Sheet row or CSV line as a spreadsheet shows it (the heading is row 1); null for the whole file. */
  row: number | null;
  column: string | null;
  reason: string;
  mend: string;
}

/** Who works with a child, as the export names them. */
export interface SourceAllocation {
  /** Staff id (SSD) or name (Annex A), matched to a person by the people file; null where the export names a team alone. */
  staff: string | null;
  role: VisitRole;
  /** Team id (SSD) or name (Annex A), or null. */
  team: string | null;
  from: string | null;
  to: string | null;
}

export interface SourceChild {
  /** The council's own id of the child, as in the export. */
  externalId: string;
  /** Null where the export carries no names (Annex A). */
  name: { given: string; family: string } | null;
  /** The facts in case-file shape; `facts.id` is the external id. Visit ids are `ssd:<table>:<id>` or `annex-a:<list>:<id>:<date>`. */
  facts: Child;
  allocations: SourceAllocation[];
  /** Family ids by which brothers and sisters are found. */
  families: string[];
  /** True when the export says that the council's work with the child has ended: they owe nothing. */
  closed: boolean;
  /** Of a closed child: the last day on which the export shows work with them, where it shows any. */
  endedOn?: string;
  /** The child has died: nothing that another source says opens work with them. */
  died?: boolean;
  postcode: string | null;
  /** Things about this child's rows that cannot be right, in plain words, without names. */
  findings: string[];
}

export interface SourceStaff {
  staff: string;
  name: string | null;
  team: string | null;
}

export interface SourceTeam {
  team: string;
  name: string;
}

export interface SourceReading {
  source: SourceKind;
  children: SourceChild[];
  staff: SourceStaff[];
  teams: SourceTeam[];
  problems: RowProblem[];
  rowsRead: number;
}
