import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import express, { Router } from 'express';

const here = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Office.js, as Microsoft's CDN serves it. */
export function officeJsRoutes(): Router {
  const router = Router();
  const folder = fileURLToPath(new URL('.', import.meta.resolve('@microsoft/office-js/dist/office.js')));
  // Office.js loads its parts across origins, with CORS, as from the CDN.
  router.use((_request, response, next) => {
    response.set('Access-Control-Allow-Origin', '*');
    next();
  });
  router.get('/office.js', (_request, response) => {
    response
      .type('js')
      .set('Cache-Control', 'no-cache')
      .send(`${here('./msAjax.js')}\n${readFileSync(`${folder}office.js`, 'utf8')}`);
  });
  router.get('/AgaveErrorUX/index.html', (_request, response) => {
    response
      .type('html')
      .set('Content-Security-Policy', "default-src 'none'; script-src 'self'")
      .send('<!doctype html><title>Trust</title><script src="trust.js"></script>');
  });
  router.get('/AgaveErrorUX/trust.js', (_request, response) => {
    response.type('js').send(here('./trust.js'));
  });
  router.use(express.static(folder, { index: false }));
  return router;
}
