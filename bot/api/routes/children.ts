import { z } from 'zod';
import { route } from '#bot/api/route.ts';
import { addFact } from '#bot/caseload/facts/addFact.ts';
import { withdrawFact } from '#bot/caseload/facts/withdrawFact.ts';
import { listChildren } from '#bot/caseload/reading/listChildren.ts';
import { readChildPage } from '#bot/caseload/reading/readChildPage.ts';
import { readTimetableFile } from '#bot/caseload/schools/readTimetableFile.ts';
import { setSchool } from '#bot/caseload/setSchool.ts';
import {
  addFactSchema,
  childListSchema,
  childPageSchema,
  setSchoolSchema,
  timetableFileSchema,
} from '#shared/model/api/children.ts';
import { rolesThatSeeChildren } from '#shared/model/people.ts';

const child = z.object({ id: z.string() });

export const childRoutes = [
  route({
    method: 'get',
    path: '/api/children',
    summary: 'The children a person works with, or those of their teams, sorted by what is next',
    who: rolesThatSeeChildren,
    query: z.object({ view: z.enum(['mine', 'team']) }),
    answer: childListSchema,
    handle: ({ council, person, query }) => listChildren(council, person, query.view),
  }),
  route({
    method: 'get',
    path: '/api/children/:id',
    summary: 'A child’s page: dates with their reasons, history, facts, bookings, family',
    who: rolesThatSeeChildren,
    params: child,
    answer: childPageSchema,
    handle: ({ council, person, params }) => readChildPage(council, person, params.id),
  }),
  route({
    method: 'post',
    path: '/api/children/:id/facts',
    summary: 'Keep a fact that no export carries; answers the page as it is then',
    who: rolesThatSeeChildren,
    params: child,
    body: addFactSchema,
    answer: childPageSchema,
    status: 201,
    handle: ({ council, person, params, body }) => addFact(council, person, params.id, body.fact),
  }),
  route({
    method: 'post',
    path: '/api/children/:id/facts/:factId/withdraw',
    summary: 'Take a fact back; it stays in the history',
    who: rolesThatSeeChildren,
    params: z.object({ id: z.string(), factId: z.uuid() }),
    answer: childPageSchema,
    handle: ({ council, person, params }) => withdrawFact(council, person, params.id, params.factId),
  }),
  route({
    method: 'put',
    path: '/api/children/:id/school',
    summary: 'Set the school, the year group and the lessons',
    who: rolesThatSeeChildren,
    params: child,
    body: setSchoolSchema,
    answer: childPageSchema,
    handle: ({ council, person, params, body }) => setSchool(council, person, params.id, body),
  }),
  route({
    method: 'put',
    path: '/api/children/:id/timetable-file',
    summary: 'What a calendar file (.ics) says of the lessons; nothing is kept',
    who: rolesThatSeeChildren,
    params: child,
    query: z.object({ school: z.string().optional() }),
    bytes: true,
    answer: timetableFileSchema,
    handle: ({ council, person, params, query, bytes }) =>
      readTimetableFile(council, person, params.id, { bytes, schoolId: query.school ?? null }),
  }),
];
