/** Reports: looking back over a period, and the weeks ahead. */
export const reportWords = {
  noWorker: 'No worker',
  noTeam: 'No team',
  noSuchPolicy: 'This policy was not followed in the period.',
} as const;
