import { useMe } from '#tab/api/queries.ts';

/**
 * The name of the policy that an obligation comes from; empty where the council has none for it.
 * @param obligationId `pack/clause`, such as `bedford-borough/BB-20`
 */
export function usePolicyTitle(obligationId: string): string {
  const { data } = useMe();
  return data?.policies.find(({ id }) => obligationId.startsWith(`${id}/`))?.title ?? '';
}
