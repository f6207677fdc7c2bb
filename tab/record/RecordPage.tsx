import type { Me } from '#shared/model/api/people.ts';

export interface RecordPageProps {
  /** Null for a visit that was not booked. */
  bookingId: string | null;
  childId: string | null;
  me: Me;
}

export default function RecordPage(_props: RecordPageProps) {
  return null;
}
