import { type Action, buttons, type Element } from './elements.ts';

/** What a card leaves for buttons on a narrow phone, and what a button takes beside its letters; pixels. */
const narrow = 264;
const letter = 7.5;
const around = 34;

/**
 * Buttons in rows that fit a narrow phone: a renderer lets those of a card run out of its side, or folds them away.
 * @example buttonRows([open('Open', url)]).length // 1
 */
export function buttonRows(actions: readonly Action[]): Element[] {
  const rows: Action[][] = [];
  let left = 0;
  for (const action of actions) {
    const width = String(action['title']).length * letter + around;
    const row = rows.at(-1);
    if (row && width <= left) row.push(action);
    else {
      rows.push([action]);
      left = narrow;
    }
    left -= width;
  }
  return rows.flatMap((row) => buttons(row));
}
