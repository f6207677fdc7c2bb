import type { Me } from '#shared/model/api/people.ts';
import type { Role } from '#shared/model/people.ts';
import { frameWords } from '#shared/words/tab.ts';
import { routes } from '#tab/routes.ts';

export interface NamedPage {
  to: string;
  name: string;
  /** How many things wait there; 0: nothing is shown. */
  count: number;
}

const worksWithChildren: Role[] = ['worker', 'duty-worker', 'personal-adviser', 'early-help-practitioner'];
const leads: Role[] = ['manager', 'head-of-service'];
const readsReports: Role[] = [...leads, 'analyst'];

/** The pages that a person's roles open, in the order of the navigation. The first is where they begin. */
export function pagesFor(me: Pick<Me, 'roles' | 'toConfirm'>): NamedPage[] {
  const has = (roles: Role[]) => me.roles.some((role) => roles.includes(role));
  const pages: NamedPage[] = [];
  const add = (to: string, name: string, count = 0) => pages.push({ to, name, count });
  if (has(worksWithChildren)) {
    add(routes.myChildren, frameWords.myChildren);
    add(routes.bookings, frameWords.bookings);
  }
  if (has(leads)) add(routes.team, frameWords.team);
  if (has(readsReports)) add(routes.reports, frameWords.reports);
  if (has([...worksWithChildren, ...readsReports])) add(routes.weeksAhead, frameWords.weeksAhead);
  if (has(worksWithChildren) || me.toConfirm > 0) add(routes.reported, frameWords.reported, me.toConfirm);
  if (has(['administrator'])) add(routes.administration, frameWords.administration);
  return pages;
}
