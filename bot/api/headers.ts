import helmet from 'helmet';

/** The hosts that may show the tab inside themselves: Teams, Outlook and Microsoft 365. */
const microsoftHosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
];
/** Where teams-js asks which hosts are Microsoft's. */
const teamsDomainList = 'https://res.cdn.office.net';

/** From where Office.js fetches Microsoft Ajax, which it is built on in Outlook on the web. */
const microsoftAjax = 'https://ajax.aspnetcdn.com';

export interface HeaderSettings {
  tabAuthority: string;
  officeJsUrl: string;
  teamsHostOrigins: string[];
  publicUrl: string;
}

/**
 * The security headers of every answer. Framing is ruled by `frame-ancestors` alone: X-Frame-Options knows no list of hosts.
 * Fluent UI writes its styles into the page while it runs, hence 'unsafe-inline' for styles and for nothing else.
 */
export function securityHeaders(settings: HeaderSettings) {
  return helmet({
    frameguard: false,
    hsts: settings.publicUrl.startsWith('https:'),
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    referrerPolicy: { policy: 'no-referrer' },
    contentSecurityPolicy: { useDefaults: false, directives: directivesOf(settings) },
  });
}

/**
 * The policy of the Outlook pane: Office.js may run there too, from where the deployment loads it, and nowhere else in the product. Its
 * telemetry stays out, since only our own server may be written to.
 */
export function paneSecurityPolicy(settings: HeaderSettings) {
  const officeJs = new URL(settings.officeJsUrl).origin;
  const { scriptSrc, frameSrc, ...rest } = directivesOf(settings);
  return helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      ...rest,
      scriptSrc: [...scriptSrc, officeJs, microsoftAjax],
      // In a host that is not Microsoft's own, Office.js asks from a frame whether the person trusts it.
      frameSrc: [...frameSrc, officeJs],
    },
  });
}

function directivesOf({ tabAuthority, teamsHostOrigins, publicUrl }: HeaderSettings) {
  const authority = new URL(tabAuthority).origin;
  return {
    defaultSrc: ["'self'"],
    baseUri: ["'self'"],
    connectSrc: ["'self'", authority, teamsDomainList],
    fontSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    frameAncestors: ["'self'", ...microsoftHosts, ...teamsHostOrigins],
    frameSrc: ["'self'", authority],
    imgSrc: ["'self'", 'data:', 'blob:'],
    objectSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    ...(publicUrl.startsWith('https:') ? { upgradeInsecureRequests: [] } : {}),
  };
}
