import type { Answer } from '#shared/model/caseFile.ts';
import { homeTypeOf, legalStatusOf } from '#bot/imports/careKind.ts';
import type { HomeType } from '#bot/imports/careKind.ts';
import { knownLabels as labels } from './knownLabels.ts';

/** The key under which a label of a council is listed, or null. Case and spaces do not matter. */
function keyOf<K extends string>(table: Record<K, string[]>, label: string): K | null {
  const plain = label.toLowerCase();
  for (const key of Object.keys(table) as K[]) if (table[key].includes(plain)) return key;
  return null;
}

export type CaseStatus = keyof typeof labels.caseStatus;
/** `c) Child in need plan`, `CIN` … → `child-in-need`; null for a label that is not known. */
export function caseStatusOf(label: string): CaseStatus | null {
  return keyOf(labels.caseStatus, label);
}

/**
 * Whether the child was seen alone. `Seen` alone does not say so, and counts as unknown; `Child not seen` says more than was asked.
 */
export function seenAloneOf(label: string): Answer | 'not-seen' | null {
  return keyOf(labels.seenAlone, label);
}

export function yesNoOf(label: string): 'yes' | 'no' | null {
  return keyOf(labels.yesNo, label);
}

/** The legal status as its national code, from the code in the label or from the words alone. */
export function legalStatusIn(label: string): string | null {
  return legalStatusOf(label) ?? keyOf(labels.legalStatus, label);
}

export function homeTypeIn(label: string): HomeType {
  const byWords = keyOf(labels.placement, label);
  if (byWords !== null) return byWords;
  const byCode = homeTypeOf(label);
  // Councils have hundreds of names for foster and residential homes; all of these ask for the same visits.
  return byCode === 'unknown' &&
    /foster|resid|home|unit|school|living|hospital|custod|institution|carer/i.test(label)
    ? 'other'
    : byCode;
}

export type Eligibility = keyof typeof labels.eligibility;
export function eligibilityOf(label: string): Eligibility | null {
  return keyOf(labels.eligibility, label);
}

/** They died, or need the service no longer. */
export function hasLeftTheService(label: string): boolean {
  return labels.leftTheService.includes(label.toLowerCase());
}
