import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useCallback, useLayoutEffect, useSyncExternalStore } from 'react';
import type { Host, HostTheme } from '#tab/signIn/session.ts';

const themes: Record<HostTheme, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const darkQuery = '(prefers-color-scheme: dark)';

/**
 * The theme of the host that frames the page; in a plain browser, light or dark as the person's system asks. Where the system
 * forces its own colours, the browser lays them over either, and says itself which of the two comes nearer.
 */
export function useTheme(host: Host | null): Theme {
  const subscribe = useCallback(
    (changed: () => void) => (host ? host.onThemeChange(changed) : onSystemThemeChange(changed)),
    [host],
  );
  const name = useSyncExternalStore(subscribe, () => (host ? host.theme() : systemTheme()));
  // With the rest of the page, not a frame later: else what is written on it is unreadable for a moment.
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = name === 'light' ? 'light' : 'dark';
    document.body.style.backgroundColor = themes[name].colorNeutralBackground2;
  }, [name]);
  return themes[name];
}

function systemTheme(): HostTheme {
  return matchMedia(darkQuery).matches ? 'dark' : 'light';
}

function onSystemThemeChange(changed: () => void): () => void {
  const query = matchMedia(darkQuery);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}
