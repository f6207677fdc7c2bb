import type { ChildPage } from '#shared/model/api/children.ts';

const under = 4;

/**
 * True where "too young to be seen alone" is worth offering (SR-12, SR-23): the child is under four, something asks for
 * alone, and nobody has answered the question yet, one way or the other.
 */
export function offersTooYoung({ child, facts }: Pick<ChildPage, 'child' | 'facts'>): boolean {
  if (child.age === null || child.age >= under) return false;
  const asked =
    child.evaluation.next?.mustInclude.includes('alone') ||
    child.evaluation.obligations.some(({ kind }) => kind === 'seen-alone');
  const answered = facts.some(
    ({ fact, withdrawnAt }) =>
      withdrawnAt === null && (fact.kind === 'alone-exempt' || fact.kind === 'able-to-engage'),
  );
  return asked === true && !answered;
}
