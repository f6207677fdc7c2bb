import { tabLink, type TabLinkSettings } from '#shared/model/tabLink.ts';
import { subPagePath } from '#tab/frame/subPagePath.ts';

const page: TabLinkSettings = { publicUrl: 'https://seen.example', teamsAppId: null, tabLink: null };
const inTeams: TabLinkSettings = { ...page, teamsAppId: '0f7e1b1c-5a0e-4a3c-9a5e-0c8f6a1d2b3c' };
const template: TabLinkSettings = { ...inTeams, tabLink: 'https://teams.example/{account}?page={page}' };
const child = '3f2a11c0-0000-4000-8000-000000000001';
const visit = '77aa11c0-0000-4000-8000-000000000002';

const pages = [
  '',
  'team',
  'bookings',
  'reported',
  'administration',
  'administration/imports',
  `b/${visit}`,
  `child/${child}`,
  `child/${child}/find-a-time`,
  `child/${child}/find-a-time?move=${visit}`,
  `child/${child}/find-a-time?with=${visit},${child}`,
  `record/new?child=${child}`,
  `record/${visit}?child=${child}`,
  `record/${visit}`,
  `record/correct/${visit}?child=${child}`,
];

test.each(pages)('without an app in Teams, a link to "%s" is the page itself', (asked) => {
  expect(tabLink(page, asked, 'jo@council.example')).toBe(`https://seen.example/${asked}`);
});

test.each(pages)(
  'in Teams, a link to "%s" opens that page of the tab, and of a browser without Teams',
  (asked) => {
    const link = new URL(tabLink(inTeams, asked, 'jo@council.example'));
    expect(link.origin + link.pathname).toBe(
      'https://teams.microsoft.com/l/entity/0f7e1b1c-5a0e-4a3c-9a5e-0c8f6a1d2b3c/children',
    );
    expect(link.searchParams.get('webUrl')).toBe(`https://seen.example/${asked}`);
    const context = JSON.parse(link.searchParams.get('context') ?? '{}') as { subEntityId?: string };
    // What Teams hands to the tab is what the tab opens.
    expect(subPagePath(context.subEntityId ?? null)).toBe(asked === '' ? null : `/${asked}`);
    expect(link.href).not.toContain('jo');
  },
);

test.each(pages)(
  'by a template, a link to "%s" says the page and the account, each as one part of the address',
  (asked) => {
    const link = new URL(tabLink(template, asked, 'jo+x&y@council.example'));
    expect([decodeURIComponent(link.pathname), link.searchParams.get('page')]).toEqual([
      '/jo+x&y@council.example',
      asked,
    ]);
  },
);
