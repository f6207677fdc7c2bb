import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Host, HostTheme } from '#tab/signIn/session.ts';

const themes: Record<HostTheme, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const darkQuery = '(prefers-color-scheme: dark)';
const contrastQueries = ['(forced-colors: active)', '(prefers-contrast: more)'];

/** The theme of the host that frames the page; in a plain browser, what the person asked their system for. */
export function useTheme(host: Host | null): Theme {
  const subscribe = useCallback(
    (changed: () => void) => (host ? host.onThemeChange(changed) : onSystemThemeChange(changed)),
    [host],
  );
  const name = useSyncExternalStore(subscribe, () => (host ? host.theme() : systemTheme()));
  useEffect(() => {
    document.documentElement.style.colorScheme = name === 'light' ? 'light' : 'dark';
    document.body.style.backgroundColor = themes[name].colorNeutralBackground2;
  }, [name]);
  return themes[name];
}

function systemTheme(): HostTheme {
  if (contrastQueries.some((query) => matchMedia(query).matches)) return 'contrast';
  return matchMedia(darkQuery).matches ? 'dark' : 'light';
}

function onSystemThemeChange(changed: () => void): () => void {
  const queries = [darkQuery, ...contrastQueries].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
