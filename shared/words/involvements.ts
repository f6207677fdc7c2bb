import type { InvolvementKind } from '#shared/model/caseFile.ts';

const labels: Record<InvolvementKind, string> = {
  'early-help': 'Early help',
  assessment: 'Assessment',
  'child-in-need': 'Child in need plan',
  'section-47': 'Section 47 enquiry',
  'child-protection': 'Child protection plan',
  'in-care': 'In our care',
  'short-breaks': 'Short breaks',
  'adoption-placement': 'With their adoptive family',
  'private-fostering': 'Private fostering',
  'temporary-carer': 'With a temporary carer',
  'interim-order-at-home': 'At home under an interim order',
  'care-order-at-home': 'At home under a care order',
  'at-home-pending-assessment': 'At home during an assessment',
  'additional-home': 'A second home',
  'care-leaver': 'Care experienced young adult',
};

/**
 * How we say an involvement. A kind that the product does not know is shown as the export has it.
 * @example involvementLabel('child-protection') // 'Child protection plan'
 */
export function involvementLabel(kind: string): string {
  if (kind === 'open-referral') return 'Referral, no plan yet';
  return kind in labels ? labels[kind as InvolvementKind] : kind;
}
