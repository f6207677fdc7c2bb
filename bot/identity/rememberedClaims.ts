import { createHash } from 'node:crypto';
import type { Claims } from './tokens.ts';

/** As long as the authority's keys are kept: a key it takes back must not count for long. */
const longest = 5 * 60_000;
const mostKept = 5_000;

/**
 * Claims of tokens that were checked a moment ago, so that a page which asks ten things has its signature worked out once. A token is
 * known by its hash, never kept itself, and only until it expires.
 */
export function rememberedClaims(now: () => number = Date.now) {
  const kept = new Map<string, { claims: Claims; from: number; until: number }>();
  return {
    /** Null where the token must be checked. */
    of(token: string): Claims | null {
      const one = kept.get(hashOf(token));
      // A clock that was put back makes nothing valid again.
      return one && one.from <= now() && now() < one.until ? one.claims : null;
    },
    /** @param expires milliseconds since 1970 */
    keep(token: string, claims: Claims, expires: number): void {
      const from = now();
      const hash = hashOf(token);
      kept.delete(hash);
      kept.set(hash, { claims, from, until: Math.min(expires, from + longest) });
      // The one that was checked longest ago goes.
      for (const oldest of kept.keys()) {
        if (kept.size <= mostKept) return;
        kept.delete(oldest);
      }
    },
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}
