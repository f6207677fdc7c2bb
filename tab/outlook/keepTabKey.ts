/** What the Tab key stops at. */
const stops = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/**
 * Office.js takes the Tab key away from every page in Outlook on the web, and moves the focus by a list of its own: it does not know
 * `summary`, goes to each radio button of a group, and from a heading leaves the pane. Here the browser moves the focus, as everywhere;
 * only from the last stop on, or back from the first, Office.js hands it to Outlook.
 */
export function keepTabKey(): void {
  // React and Fluent have heard the key by then; Office.js listens one step further, on the window.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return;
    const all = [...document.querySelectorAll<HTMLElement>(stops)].filter(
      (one) => one.tabIndex >= 0 && one.checkVisibility() && !one.matches(':disabled'),
    );
    const atEdge = event.target === all.at(event.shiftKey ? 0 : -1);
    if (!atEdge) event.stopPropagation();
  });
}
