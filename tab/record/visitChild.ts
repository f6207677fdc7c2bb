import type { ChildPage } from '#shared/model/api/children.ts';
import type { VisitChild } from './VisitForm.tsx';

/** What the form asks of a child: by their age, and by what their next visit must include. */
export function visitChildOf(page: ChildPage): VisitChild {
  const { child } = page;
  return {
    id: child.id,
    name: child.name,
    asked: {
      age: child.age,
      unborn: child.age === null && child.expectedOn !== null,
      mustInclude: child.evaluation.next?.mustInclude ?? [],
      work: page.involvementsInFull,
    },
  };
}
