import type { Visit } from '#shared/model/caseFile.ts';

/** The counting tests for which neither the Standard Safeguarding Dataset nor Annex A has a field (SR-22). */
export const sourceSilentOn: NonNullable<Visit['sourceSilentOn']> = [
  'by',
  'mode',
  'place',
  'purpose',
  'awake',
  'individually',
  'interaction',
];
