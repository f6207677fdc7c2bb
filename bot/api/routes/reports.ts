import { route } from '#bot/api/route.ts';
import { lookingBack } from '#bot/caseload/reports/lookingBack.ts';
import { weeksAhead } from '#bot/caseload/reports/weeksAhead.ts';
import {
  lookingBackQuerySchema,
  lookingBackSchema,
  weeksAheadQuerySchema,
  weeksAheadSchema,
} from '#shared/model/api/reports.ts';
import { rolesThatSeeChildren } from '#shared/model/people.ts';

export const reportRoutes = [
  route({
    method: 'get',
    path: '/api/reports/looking-back',
    summary:
      'How a period went: visits in time, seen alone, written up in time; by worker, team, involvement and policy',
    who: ['manager', 'head-of-service', 'analyst'],
    query: lookingBackQuerySchema,
    answer: lookingBackSchema,
    handle: ({ council, person, query }) => lookingBack(council, person, query),
  }),
  route({
    method: 'get',
    path: '/api/reports/weeks-ahead',
    summary: 'The visits of the weeks to come, if each is made on the day to aim for',
    who: [...rolesThatSeeChildren, 'analyst'],
    query: weeksAheadQuerySchema,
    answer: weeksAheadSchema,
    handle: ({ council, person, query }) => weeksAhead(council, person, query),
  }),
];
