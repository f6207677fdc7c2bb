/** How the person came to the page that now appears. */
let first = true;
let back = false;

window.addEventListener('popstate', () => {
  back = true;
});

/**
 * Asked once by each page as it appears. `first`: the tab has just opened, and the focus stays where the browser
 * put it. `back`: the browser restores where on the page the person was.
 */
export function arrive(): 'first' | 'back' | 'onward' {
  const how = first ? 'first' : back ? 'back' : 'onward';
  first = false;
  back = false;
  return how;
}
