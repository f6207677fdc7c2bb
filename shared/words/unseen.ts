import type { Evaluation } from '#shared/model/evaluation.ts';

/** As much of a child as tells the unborn from the born: who is not born yet cannot be seen, and is visited all the same. */
interface MayBeUnborn {
  age: number | null;
  expectedOn: string | null;
}

const isUnborn = ({ age, expectedOn }: MayBeUnborn) => age === null && expectedOn !== null;

/** What is said of a child whom no visit has reached yet. @example unseenText({ age: 7, expectedOn: null }) // 'Not seen yet' */
export const unseenText = (child: MayBeUnborn): string =>
  isUnborn(child) ? 'Not visited yet' : 'Not seen yet';

/** How many of these no visit has reached yet; empty where all were seen. @example ['2 not seen yet', '1 not visited yet'] */
export function unseenCounts(
  children: readonly (MayBeUnborn & { evaluation: Pick<Evaluation, 'unseen'> })[],
): string[] {
  const unseen = children.filter(({ evaluation }) => evaluation.unseen);
  const unborn = unseen.filter(isUnborn).length;
  const born = unseen.length - unborn;
  return [
    ...(born > 0 ? [`${born} not seen yet`] : []),
    ...(unborn > 0 ? [`${unborn} not visited yet`] : []),
  ];
}
