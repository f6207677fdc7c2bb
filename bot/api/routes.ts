import type { Route } from './route.ts';
import { childRoutes } from './routes/children.ts';
import { meRoutes } from './routes/me.ts';

/** Every function of the API that needs a token. The server, the OpenAPI document and the tests read this list. */
export const routes: readonly Route[] = [...meRoutes, ...childRoutes];
