import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Host, HostTheme } from '#tab/signIn/session.ts';

const themes: Record<HostTheme, Theme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const darkQuery = '(prefers-color-scheme: dark)';
const contrastQueries = '(forced-colors: active), (prefers-contrast: more)';

/** The theme of the host that frames the page; in a plain browser, what the person asked their system for. */
export function useTheme(host: Host | null): Theme {
  const [name, setName] = useState<HostTheme>(() => host?.theme ?? systemTheme());
  useEffect(() => {
    if (!host) return followSystem(setName);
    setName(host.theme);
    host.onThemeChange(setName);
    return undefined;
  }, [host]);
  useEffect(() => {
    document.documentElement.style.colorScheme = name === 'light' ? 'light' : 'dark';
    document.body.style.backgroundColor = themes[name].colorNeutralBackground2;
  }, [name]);
  return themes[name];
}

function systemTheme(): HostTheme {
  if (matchMedia(contrastQueries).matches) return 'contrast';
  return matchMedia(darkQuery).matches ? 'dark' : 'light';
}

function followSystem(listener: (theme: HostTheme) => void): () => void {
  const queries = [matchMedia(darkQuery), matchMedia(contrastQueries)];
  const changed = () => listener(systemTheme());
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
