import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type Router } from 'express';

/**
 * Serves the built tab. Files under `assets/` carry a hash of their content in their name and are kept for ever; the page itself
 * is asked for each time, so that a new version is seen at once. Every other address of the tab is the page.
 */
export function serveTab(router: Router, folder: string): void {
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), {
      immutable: true,
      maxAge: '365d',
      index: false,
      fallthrough: true,
    }),
  );
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.get('/{*path}', (request, response, next) => {
    const page = join(folder, 'index.html');
    const asksForAPage = request.accepts(['html', 'json']) === 'html' && !/\.\w+$/.test(request.path);
    if (request.path.startsWith('/api/') || !asksForAPage || !existsSync(page)) {
      next();
      return;
    }
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(page);
  });
}
