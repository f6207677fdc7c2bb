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

export interface HeaderSettings {
  tabAuthority: string;
  teamsHostOrigins: string[];
  publicUrl: string;
}

/**
 * The security headers of every answer. Framing is ruled by `frame-ancestors` alone: X-Frame-Options knows no list of hosts.
 * Fluent UI writes its styles into the page while it runs, hence 'unsafe-inline' for styles and for nothing else.
 */
export function securityHeaders({ tabAuthority, teamsHostOrigins, publicUrl }: HeaderSettings) {
  const authority = new URL(tabAuthority).origin;
  const https = publicUrl.startsWith('https:');
  return helmet({
    frameguard: false,
    hsts: https,
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    referrerPolicy: { policy: 'no-referrer' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
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
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
  });
}
