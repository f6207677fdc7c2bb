import { createRequire } from 'node:module';

// The package's own modules import each other without extensions, which Node does not follow; the bundle beside them is whole.
const bundle = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof import('adaptivecards');

export const { AdaptiveCard, SerializationContext, Versions } = bundle;
