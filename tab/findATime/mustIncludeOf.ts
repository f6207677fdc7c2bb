import type { ChildPage } from '#shared/model/api/children.ts';
import { type MustInclude, mustIncludeParts } from '#shared/model/evaluation.ts';

/**
 * Everything that one visit must include for any of those who are seen: the child of the page and these brothers and sisters. A visit
 * that is to be unannounced for one of them is unannounced for all.
 * @example mustIncludeOf(page, ['b1']) // ['alone', 'unannounced']: the second for the brother alone
 */
export function mustIncludeOf({ child, family }: ChildPage, withChildren: readonly string[]): MustInclude[] {
  const needed = new Set([
    ...(child.evaluation.next?.mustInclude ?? []),
    ...family.filter(({ id }) => withChildren.includes(id)).flatMap(({ mustInclude }) => mustInclude),
  ]);
  return mustIncludeParts.filter((part) => needed.has(part));
}
