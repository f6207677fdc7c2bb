/** Sets of children, each with a number of its own, so that two ways to see the same children meet at the same number. */
export interface ChildSets {
  /** The number of the set with this child added to it; `already` where the child is in it. The empty set is 0. */
  with(set: number, task: number): number;
}

/** What `with` answers for a child who is in the set. */
export const already = -1;

/** @param count of children; they are named 0 … count - 1 */
export function childSets(count: number): ChildSets {
  const members: number[][] = [[]];
  /** At `set * count + task`: the larger set; 0 where nobody has asked yet, since no set grows into the empty one. */
  let grown = new Int32Array(64 * count);
  const make = (set: number, task: number): number => {
    const made = members.push([...members[set]!, task]) - 1;
    if (members.length * count > grown.length) {
      const more = new Int32Array(grown.length * 2);
      more.set(grown);
      grown = more;
    }
    grown[set * count + task] = made;
    return made;
  };
  // A set is made by its children in their order, so that it is the same set whoever came first.
  const grow = (set: number, task: number): number => {
    const own = members[set]!;
    if (own.includes(task)) return already;
    const inOrder = [...own, task].sort((a, b) => a - b);
    return inOrder.reduce((at, child) => grown[at * count + child]! || make(at, child), 0);
  };
  return {
    with(set, task) {
      const known = grown[set * count + task]!;
      if (known !== 0) return known;
      const found = grow(set, task);
      grown[set * count + task] = found;
      return found;
    },
  };
}
