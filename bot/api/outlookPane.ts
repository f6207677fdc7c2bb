import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Router } from 'express';
import { paneSecurityPolicy, type HeaderSettings } from './headers.ts';

/** Where the page of the pane says that Office.js goes: the address is the deployment's. */
const placeOfOfficeJs = '<!-- office.js -->';

/** Serves the Outlook pane: the built page, with Office.js from where the deployment loads it. */
export function serveOutlookPane(router: Router, folder: string, settings: HeaderSettings): void {
  const page = join(folder, 'outlook.html');
  const script = `<script src="${settings.officeJsUrl.replaceAll('"', '%22')}"></script>`;
  router.get('/outlook.html', paneSecurityPolicy(settings), (_request, response, next) => {
    if (!existsSync(page)) return next();
    response
      .type('html')
      .set('cache-control', 'no-cache')
      .send(readFileSync(page, 'utf8').replace(placeOfOfficeJs, script));
  });
}
