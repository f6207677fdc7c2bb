import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { importSchema, type ImportKind } from '#shared/model/api/administration.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { administrationKeys } from './queries.ts';

/** How far the sending is: the file on its way, and the share of all bytes sent. */
export interface Sending {
  name: string;
  percent: number;
}

/** Opens an import, sends its files one by one and has them read. Calls back with the import's id. */
export function useStartImport(started: (id: string) => void) {
  const api = useApi();
  const client = useQueryClient();
  const [progress, setProgress] = useState<Sending | null>(null);
  const mutation = useMutation({
    networkMode: 'always',
    mutationFn: async ({ kind, files }: { kind: ImportKind; files: readonly File[] }) => {
      const { id } = await api.send('POST', '/api/imports', { kind }, importSchema);
      const address = `/api/imports/${encodeURIComponent(id)}`;
      const total = files.reduce((sum, file) => sum + file.size, 0);
      let sent = 0;
      for (const file of files) {
        setProgress({ name: file.name, percent: Math.floor((100 * sent) / total) });
        await api.upload(`${address}/files/${encodeURIComponent(file.name)}`, file);
        sent += file.size;
      }
      await api.send('POST', `${address}/read`, {}, z.unknown());
      return id;
    },
    onSuccess: async (id) => {
      await client.invalidateQueries({ queryKey: administrationKeys.imports });
      started(id);
    },
    onSettled: () => setProgress(null),
  });
  return { ...mutation, progress };
}
