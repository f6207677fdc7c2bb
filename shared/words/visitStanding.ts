/** Why a visit did not count, in words that follow "Not counted:". */

export const byMode = {
  video: 'by video',
  phone: 'by phone',
  message: 'by message',
} as const;

export const byRole = {
  'lead-social-worker': 'made by the lead social worker',
  'duty-social-worker': 'made by a duty social worker',
  'other-social-worker': 'made by a social worker other than their own',
  'personal-adviser': 'made by a personal adviser',
  'early-help-practitioner': 'made by an early help practitioner',
  other: 'made by somebody else than a social worker',
} as const;

export const forPurpose = {
  planned: 'a planned visit',
  unplanned: 'a chance meeting, not planned as a visit',
  transport: 'a lift, not planned as a visit',
  'transport-planned-as-visit': 'a lift planned as a visit',
  meeting: 'seen during a meeting',
} as const;

export const cancelled = 'the visit did not take place';
export const briefly = 'seen only briefly';
export const notSeen = 'not seen this time';
export const inAGroup = 'seen only in a group';
export const asleep = 'asleep';

export const notSaid = {
  mode: 'the record does not say whether it was in person',
  by: 'the record does not say who made the visit',
  purpose: 'the record does not say whether it was planned as a visit',
  seen: 'the record does not say whether the child was seen',
  awake: 'the record does not say whether the child was awake',
} as const;

/** Notes on a visit that counted. */
export const beforeBirth = 'before the birth';
export const beforeThisWork = 'before the present work with the child began';
export const notByTheAllocatedWorker = 'not by the allocated worker';
export const reportedOnly = 'reported, not yet confirmed that the child was seen';
