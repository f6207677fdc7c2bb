import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import {
  importSchema,
  peopleListSchema,
  policiesSchema,
  schoolsSchema,
} from '#shared/model/api/administration.ts';
import { lastLookSchema } from '#shared/model/api/nudges.ts';
import { useApi } from '#tab/api/ApiContext.tsx';

/** Under these names the administration keeps its answers; all begin with `administration`. */
export const administrationKeys = {
  all: ['administration'] as const,
  imports: ['administration', 'imports'] as const,
  import: (id: string) => ['administration', 'imports', id] as const,
  policies: ['administration', 'policies'] as const,
  people: ['administration', 'people'] as const,
  schools: ['administration', 'schools'] as const,
  look: ['administration', 'look'] as const,
};

const importsSchema = z.object({ imports: z.array(importSchema) });

/** Every import so far, newest first. */
export function useImports() {
  const api = useApi();
  return useQuery({
    queryKey: administrationKeys.imports,
    queryFn: ({ signal }) => api.get('/api/imports', importsSchema, signal),
  });
}

/** How often to look how far an import is, in milliseconds. */
const lookAgain = 700;

/** One import; looked at again for as long as the server works on it. */
export function useImport(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: administrationKeys.import(id),
    queryFn: ({ signal }) => api.get(`/api/imports/${encodeURIComponent(id)}`, importSchema, signal),
    refetchInterval: ({ state }) =>
      state.data?.state === 'reading' || state.data?.state === 'applying' ? lookAgain : false,
  });
}

export function usePolicies() {
  const api = useApi();
  return useQuery({
    queryKey: administrationKeys.policies,
    queryFn: ({ signal }) => api.get('/api/policies', policiesSchema, signal),
  });
}

export function usePeople() {
  const api = useApi();
  return useQuery({
    queryKey: administrationKeys.people,
    queryFn: ({ signal }) => api.get('/api/people', peopleListSchema, signal),
  });
}

export function useSchools() {
  const api = useApi();
  return useQuery({
    queryKey: administrationKeys.schools,
    queryFn: ({ signal }) => api.get('/api/schools', schoolsSchema, signal),
  });
}

/** When all children were last looked through for their managers, in counts. */
export function useLastLook() {
  const api = useApi();
  return useQuery({
    queryKey: administrationKeys.look,
    queryFn: ({ signal }) => api.get('/api/look', lastLookSchema, signal),
  });
}
