import { createContext, useContext } from 'react';
import type { Config } from '#shared/model/api/people.ts';

const ConfigContext = createContext<Config | null>(null);

export const ConfigProvider = ConfigContext.Provider;

/** What the server says of this deployment. */
export function useConfig(): Config {
  const config = useContext(ConfigContext);
  if (!config) throw new Error('useConfig is used outside the signed-in page');
  return config;
}
