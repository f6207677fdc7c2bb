import { z } from 'zod';
import { route } from '#bot/api/route.ts';
import { listPeople } from '#bot/caseload/people/listPeople.ts';
import { choosePolicies, listPolicies } from '#bot/caseload/policies/policies.ts';
import { correctSubject } from '#bot/caseload/schools/correctSubject.ts';
import { subjectsMet } from '#bot/caseload/schools/subjectsMet.ts';
import { listSchools, setSchoolDay } from '#bot/caseload/schools/schools.ts';
import {
  choosePoliciesSchema,
  peopleListSchema,
  policiesSchema,
  schoolSchema,
  schoolsSchema,
} from '#shared/model/api/administration.ts';
import { correctSubjectSchema } from '#shared/model/api/children.ts';
import { lastLook } from '#bot/nudges/lastLook.ts';
import { lastLookSchema } from '#shared/model/api/nudges.ts';
import { rolesThatSeeChildren } from '#shared/model/people.ts';

export const administrationRoutes = [
  route({
    method: 'get',
    path: '/api/policies',
    summary: 'The policies there are, and those the council has chosen',
    who: 'known',
    answer: policiesSchema,
    handle: ({ council }) => listPolicies(council),
  }),
  route({
    method: 'put',
    path: '/api/policies',
    summary: 'Choose the policies of the council, since when',
    who: ['administrator'],
    body: choosePoliciesSchema,
    answer: policiesSchema,
    handle: ({ council, person, body }) => choosePolicies(council, person, body.chosen),
  }),
  route({
    method: 'get',
    path: '/api/people',
    summary: 'Who may sign in, and which names of the exports are matched to nobody',
    who: ['administrator'],
    answer: peopleListSchema,
    handle: ({ council }) => listPeople(council),
  }),
  route({
    method: 'get',
    path: '/api/look',
    summary: 'When all children were last looked through for their managers, and what was found, in counts',
    who: ['administrator', 'head-of-service', 'analyst'],
    answer: lastLookSchema,
    handle: ({ council }) => lastLook(council),
  }),
  route({
    method: 'get',
    path: '/api/schools',
    summary: 'The schools with their days and terms',
    who: [...rolesThatSeeChildren, 'administrator'],
    answer: schoolsSchema,
    handle: ({ council }) => listSchools(council),
  }),
  route({
    method: 'put',
    path: '/api/schools/:id',
    summary: 'Set one school',
    who: [...rolesThatSeeChildren, 'administrator'],
    params: z.object({ id: z.string().min(1).max(100) }),
    body: schoolSchema,
    answer: schoolSchema,
    handle: ({ council, person, params, body }) => setSchoolDay(council, person, params.id, body),
  }),
  route({
    method: 'get',
    path: '/api/schools/:id/subjects',
    summary: 'The subjects in the timetables of a school that two children or more have',
    who: [...rolesThatSeeChildren, 'administrator'],
    params: z.object({ id: z.string().min(1).max(100) }),
    answer: z.object({ subjects: z.array(z.string()) }),
    handle: ({ council, params }) => subjectsMet(council, params.id),
  }),
  route({
    method: 'put',
    path: '/api/schools/:id/subjects',
    summary: 'Say what a subject’s name means at a school',
    who: [...rolesThatSeeChildren, 'administrator'],
    params: z.object({ id: z.string().min(1).max(100) }),
    body: correctSubjectSchema,
    answer: correctSubjectSchema,
    handle: ({ council, person, params, body }) => correctSubject(council, person, params.id, body),
  }),
];
