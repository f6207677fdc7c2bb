import { useSyncExternalStore } from 'react';

/** Five days side by side need this much; below it the days stand one under another. */
const wide = '(min-width: 720px)';

/** Whether the window is wide enough for a week, now and whenever that changes. */
export function useMayBeWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(wide);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => matchMedia(wide).matches,
  );
}
