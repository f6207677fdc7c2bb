/** Set when the person went to another page inside the tab; the first page of all leaves the focus where the browser put it. */
let pending = false;

/** The address changed: the next page's heading shall take the focus. */
export function giveFocusTurn(): void {
  pending = true;
}

/** True once after each change of page. */
export function takeFocusTurn(): boolean {
  const turn = pending;
  pending = false;
  return turn;
}
