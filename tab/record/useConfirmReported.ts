import { useState } from 'react';
import { z } from 'zod';
import type { ConfirmReported } from '#shared/model/api/visits.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { useDatesMayHaveMoved } from '#tab/api/queries.ts';

export interface ConfirmingReported {
  /** Null while nothing is being saved. */
  progress: { done: number; total: number } | null;
  /** Why it stopped, or null. What was saved before stays saved. */
  error: unknown;
  start: (requests: readonly ConfirmReported[]) => Promise<void>;
}

/** Saves batch after batch, telling after each; a batch that fails leaves the rest of the answers where they are. */
export function useConfirmReported(tell: {
  batchSaved: (batch: ConfirmReported) => void;
  ended: (saved: number) => void;
}): ConfirmingReported {
  const api = useApi();
  const datesMayHaveMoved = useDatesMayHaveMoved();
  const [progress, setProgress] = useState<ConfirmingReported['progress']>(null);
  const [error, setError] = useState<unknown>(null);
  async function start(requests: readonly ConfirmReported[]) {
    const total = requests.reduce((sum, request) => sum + request.visits.length, 0);
    let done = 0;
    setError(null);
    setProgress({ done, total });
    try {
      for (const request of requests) {
        await api.send('POST', '/api/reported', request, z.unknown());
        done += request.visits.length;
        setProgress({ done, total });
        tell.batchSaved(request);
      }
    } catch (cause) {
      setError(cause);
    }
    if (done > 0) await datesMayHaveMoved();
    setProgress(null);
    tell.ended(done);
  }
  return { progress, error, start };
}
