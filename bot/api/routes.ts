import type { Route } from './route.ts';
import { administrationRoutes } from './routes/administration.ts';
import { appointmentRoutes } from './routes/appointments.ts';
import { bookingRoutes } from './routes/bookings.ts';
import { childRoutes } from './routes/children.ts';
import { fortnightRoutes } from './routes/fortnight.ts';
import { importRoutes } from './routes/imports.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { meRoutes } from './routes/me.ts';
import { planRoutes } from './routes/plans.ts';
import { reportRoutes } from './routes/reports.ts';
import { reportedRoutes } from './routes/reported.ts';
import { slotRoutes } from './routes/slots.ts';
import { visitRoutes } from './routes/visits.ts';

/** Every function of the API that needs a token. The server, the OpenAPI document and the tests read this list. */
export const routes: readonly Route[] = [
  ...meRoutes,
  ...childRoutes,
  ...planRoutes,
  ...slotRoutes,
  ...bookingRoutes,
  ...fortnightRoutes,
  ...appointmentRoutes,
  ...invitationRoutes,
  ...visitRoutes,
  ...reportedRoutes,
  ...reportRoutes,
  ...importRoutes,
  ...administrationRoutes,
];
