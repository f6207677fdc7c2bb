import type { Involvement, InvolvementKind } from '#shared/model/caseFile.ts';

/** Where a child in our care lives, as far as it decides the visits. National codes of the SSDA903 return. */
export type HomeType =
  'adoption' | 'parents' | 'temporary' | 'temporary-carer' | 'relative' | 'other' | 'unknown';

/**
 * The kind of home behind a national code, whatever is written around it (`f) U6: Foster placement` holds U6).
 * Codes of all years are known, those that were retired (H5, P2) and those that came since (K3, Z11 to Z14).
 */
export function homeTypeOf(text: string | null): HomeType {
  const code = /\b([AHKPRSTUZ]\d{1,2})\b/i.exec(text ?? '')?.[1]?.toUpperCase();
  if (code === undefined) return 'unknown';
  if (/^A[3-6]$/.test(code)) return 'adoption';
  if (code === 'P1') return 'parents';
  if (/^T[0-4]$/.test(code)) return 'temporary';
  if (code === 'U3') return 'relative';
  return 'other';
}

/** The legal status code in a label: `C1: ICO` gives `C1`. */
export function legalStatusOf(text: string | null): string | null {
  return /\b([CDE][12]|[VJL][1-4])\b/i.exec(text ?? '')?.[1]?.toUpperCase() ?? null;
}

/** Short breaks under a series of agreements: a duty of their own. */
export function isShortBreaks(status: string | null): boolean {
  return status === 'V3' || status === 'V4';
}

export interface CareKind {
  kind: InvolvementKind;
  orderOn?: string;
  /** The export leaves open which duty holds; the stricter was taken. */
  doubt?: 'order' | 'carer' | 'home';
}

/**
 * Which visits a home asks for. With parents: weekly at first under an interim order (C1), and where no order is known, for the
 * shorter interval is the safe one; under a care or placement order (C2, E1) the care order's own.
 */
export function careKindOf(home: HomeType, status: string | null, statusSince: string | null): CareKind {
  switch (home) {
    case 'adoption':
      return { kind: 'adoption-placement' };
    case 'temporary-carer':
      return { kind: 'temporary-carer' };
    case 'parents':
      if (status === 'C2' || status === 'E1')
        return { kind: 'care-order-at-home', ...(statusSince === null ? {} : { orderOn: statusSince }) };
      return status === 'C1'
        ? { kind: 'interim-order-at-home' }
        : { kind: 'interim-order-at-home', doubt: 'order' };
    case 'relative':
      return { kind: 'in-care', doubt: 'carer' };
    case 'unknown':
      return { kind: 'in-care', doubt: 'home' };
    case 'temporary':
    case 'other':
      return { kind: 'in-care' };
  }
}

/** The kinds that stand for one home of a child in our care. */
export const careKinds: ReadonlySet<string> = new Set<Involvement['kind']>([
  'in-care',
  'adoption-placement',
  'interim-order-at-home',
  'care-order-at-home',
  'temporary-carer',
  'short-breaks',
]);
