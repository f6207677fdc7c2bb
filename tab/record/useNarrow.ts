import { useSyncExternalStore } from 'react';

const query = '(max-width: 600px)';

function listen(changed: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** True on a phone, and wherever the page is as narrow as on one (zoomed in, docked beside a chat). */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(query).matches);
}
