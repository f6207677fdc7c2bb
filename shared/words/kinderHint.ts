/** The hint under a field in which a word stands that children have asked us not to use. */
export const kinderHint = (found: string, better: string): string =>
  `Children asked us not to say “${found}”. You could say: ${better}.`;
