import type { Route } from './route.ts';
import { administrationRoutes } from './routes/administration.ts';
import { childRoutes } from './routes/children.ts';
import { meRoutes } from './routes/me.ts';
import { bookingRoutes } from './routes/bookings.ts';
import { visitRoutes } from './routes/visits.ts';
import { slotRoutes } from './routes/slots.ts';
import { reportedRoutes } from './routes/reported.ts';

/** Every function of the API that needs a token. The server, the OpenAPI document and the tests read this list. */
export const routes: readonly Route[] = [
  ...meRoutes,
  ...childRoutes,
  ...administrationRoutes,
  ...bookingRoutes,
  ...visitRoutes,
  ...slotRoutes,
  ...reportedRoutes,
];
