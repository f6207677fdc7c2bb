import type { ReportCounts } from '#shared/model/lookBack.ts';

/** How many of how many. */
export interface Measure {
  part: number;
  of: number;
}

export const visitsInTime = ({ visits }: ReportCounts): Measure => ({ part: visits.inTime, of: visits.owed });

/** Of the visits at which it was to be: an agreed reason not to is neither. */
export const seenAlone = ({ alone }: ReportCounts): Measure => ({
  part: alone.yes,
  of: alone.visits - alone.exempt,
});

export const recordedInTime = ({ recorded }: ReportCounts): Measure => ({
  part: recorded.inTime,
  of: recorded.owed,
});
