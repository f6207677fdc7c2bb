import { route } from '#bot/api/route.ts';
import { confirmReported, listReported } from '#bot/caseload/visits/reported.ts';
import { confirmReportedSchema, reportedListSchema } from '#shared/model/api/visits.ts';
import { whoVisits } from './whoVisits.ts';

export const reportedRoutes = [
  route({
    method: 'get',
    path: '/api/reported',
    summary: 'Visits that an export only reported: whether the child was seen, a person must say',
    who: whoVisits,
    answer: reportedListSchema,
    handle: ({ council, person }) => listReported(council, person),
  }),
  route({
    method: 'post',
    path: '/api/reported',
    summary: 'Say of reported visits whether the children were seen, in bulk; answers what is left',
    who: whoVisits,
    body: confirmReportedSchema,
    answer: reportedListSchema,
    handle: ({ council, person, body }) => confirmReported(council, person, body),
  }),
];
