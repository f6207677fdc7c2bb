/** What is said about journeys. No address of anybody. */
export const travelWords = {
  noSuchPostcode: (postcode: string) =>
    `Where ${postcode} is: name a file of postcodes that has it, with --postcodes (docs/slots.md).`,
  serviceSilent:
    'The routing service did not answer, so journeys are the straight line at a usual speed, with time to park.',
  serviceSaidSome:
    'The routing service did not answer for every journey in time: the others are the straight line at a usual speed, with time to park.',
};
