import express, { Router } from 'express';
import { readFileSync } from 'node:fs';
import type { Cloud } from './cloud.ts';
import { faultSchema } from './faults.ts';
import { browserScript } from './pages/script.ts';

/** What only the local one has: faults on demand, and the pages' own files. */
export function adminRoutes(cloud: Cloud): Router {
  const router = Router();
  const style = readFileSync(new URL('./pages/style.css', import.meta.url), 'utf8');
  router.get('/style.css', (_request, response) => void response.type('css').send(style));

  const week = browserScript(new URL('./pages/weekLayout.ts', import.meta.url));
  router.get('/week.js', (_request, response) => void response.type('js').send(week));

  router.get('/faults', (_request, response) => void response.json({ faults: cloud.faults.list() }));
  router.post('/faults', express.json(), (request, response) => {
    const parsed = faultSchema.safeParse(request.body);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      response.status(400).json({ error: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` });
      return;
    }
    cloud.faults.add(parsed.data);
    response.status(201).json({ faults: cloud.faults.list() });
  });
  router.delete('/faults', (_request, response) => {
    cloud.faults.clear();
    response.status(204).end();
  });
  return router;
}
