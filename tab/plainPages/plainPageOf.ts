export type PlainPageName = 'privacy' | 'terms';

/** The page of an address that anybody may read without signing in, or null. @example plainPageOf('/privacy') // 'privacy' */
export function plainPageOf(path: string): PlainPageName | null {
  const [, name] = /^\/(privacy|terms)\/?$/.exec(path) ?? [];
  return (name as PlainPageName | undefined) ?? null;
}
