import { createRequire } from 'node:module';
import type * as Cards from 'adaptivecards';

// The package's own modules import each other without extensions, which Node does not follow; the bundle beside them is whole.
const bundle = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof Cards;

export const { AdaptiveCard, SerializationContext, Versions } = bundle;
