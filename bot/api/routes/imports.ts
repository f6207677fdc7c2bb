import { z } from 'zod';
import { route } from '#bot/api/route.ts';
import { listImports, putFile, readImport, startImport } from '#bot/caseload/imports/importRuns.ts';
import { beginApplying, beginReading } from '#bot/caseload/imports/runImport.ts';
import { importKinds, importSchema } from '#shared/model/api/administration.ts';

const administrator = ['administrator'] as const;
const one = z.object({ id: z.string() });

export const importRoutes = [
  route({
    method: 'get',
    path: '/api/imports',
    summary: 'Every import so far, newest first',
    who: administrator,
    answer: z.object({ imports: z.array(importSchema) }),
    handle: ({ council }) => listImports(council),
  }),
  route({
    method: 'post',
    path: '/api/imports',
    summary: 'Begin an import',
    who: administrator,
    body: z.strictObject({ kind: z.enum(importKinds) }),
    answer: importSchema,
    status: 201,
    handle: ({ council, person, body }) => startImport(council, person, body.kind),
  }),
  route({
    method: 'get',
    path: '/api/imports/:id',
    summary: 'One import, how far it is and what it would change',
    who: administrator,
    params: one,
    answer: importSchema,
    handle: ({ council, params }) => readImport(council, params.id),
  }),
  route({
    method: 'put',
    path: '/api/imports/:id/files/:name',
    summary: 'Add a file, as it is',
    who: administrator,
    params: z.object({ id: z.uuid(), name: z.string() }),
    bytes: true,
    handle: ({ council, params, bytes }) => putFile(council, params.id, params.name, bytes),
  }),
  route({
    method: 'post',
    path: '/api/imports/:id/read',
    summary: 'Read the files, towards the preview',
    who: administrator,
    params: one,
    answer: importSchema,
    status: 202,
    handle: ({ council, person, params }) => beginReading(council, person, params.id),
  }),
  route({
    method: 'post',
    path: '/api/imports/:id/apply',
    summary: 'Apply what the preview shows, all or nothing',
    who: administrator,
    params: one,
    answer: importSchema,
    status: 202,
    handle: ({ council, person, params }) => beginApplying(council, person, params.id),
  }),
];
