import { route } from '#bot/api/route.ts';
import { dayStartOf, setDayStart } from '#bot/caseload/dayStart/dayStart.ts';
import { whoAmI } from '#bot/caseload/reading/whoAmI.ts';
import { countReported } from '#bot/caseload/visits/reported.ts';
import { hasRole } from '#bot/identity/person.ts';
import { dayStartSchema, setDayStartSchema } from '#shared/model/api/dayStart.ts';
import { meSchema } from '#shared/model/api/people.ts';
import { whoVisits } from './whoVisits.ts';

export const meRoutes = [
  route({
    method: 'get',
    path: '/api/me',
    summary: 'Who is asking, and the council as it stands for them',
    who: 'known',
    answer: meSchema,
    handle: async ({ council, person }) => {
      const waiting = hasRole(person, ...whoVisits) ? await countReported(council, person) : 0;
      return whoAmI(council, person, waiting);
    },
  }),
  route({
    method: 'get',
    path: '/api/me/day-start',
    summary: 'Where one’s own day begins and ends',
    who: whoVisits,
    answer: dayStartSchema,
    handle: ({ council, person }) => dayStartOf(council, person),
  }),
  route({
    method: 'put',
    path: '/api/me/day-start',
    summary: 'Say where one’s own day begins and ends',
    who: whoVisits,
    body: setDayStartSchema,
    answer: dayStartSchema,
    handle: ({ council, person, body }) => setDayStart(council, person, body),
  }),
];
