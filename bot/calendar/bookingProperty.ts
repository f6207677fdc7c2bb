/** The extended property by which an event in Outlook names its booking. Graph compares the name exactly. */
export const bookingProperty = 'String {5c0bb47c-6a51-4f2b-9e6a-3e1a0f6f7d24} Name SeenAndHeardBooking';

/** For `$expand`: shows the property, which Graph leaves out otherwise. */
export const expandBooking = `singleValueExtendedProperties($filter=id eq '${bookingProperty}')`;

/** For `$filter`: the events of one booking. */
export function isOfBooking(bookingId: string): string {
  const value = bookingId.replaceAll("'", "''");
  return `singleValueExtendedProperties/Any(ep: ep/id eq '${bookingProperty}' and ep/value eq '${value}')`;
}
