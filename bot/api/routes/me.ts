import { route } from '#bot/api/route.ts';
import { whoAmI } from '#bot/caseload/reading/whoAmI.ts';
import { meSchema } from '#shared/model/api/people.ts';

export const meRoutes = [
  route({
    method: 'get',
    path: '/api/me',
    summary: 'Who is asking, and the council as it stands for them',
    who: 'known',
    answer: meSchema,
    handle: ({ council, person }) => whoAmI(council, person, 0),
  }),
];
