import { AriaLiveAnnouncer } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** Holds the live region. Say a result with Fluent's `useAnnounce().announce(text)`: a screen reader speaks it wherever the focus is. */
export function Announcing({ children }: { children: ReactNode }) {
  return <AriaLiveAnnouncer>{children}</AriaLiveAnnouncer>;
}
