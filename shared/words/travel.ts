/** What is said about journeys. No address of anybody. */
export const travelWords = {
  serviceSilent:
    'The routing service did not answer, so journeys are the straight line at a usual speed, with time to park.',
  tooManyPlaces: 'Too many places for the routing service at once: journeys are the straight line.',
};
