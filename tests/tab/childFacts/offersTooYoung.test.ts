import type { ChildPage, StoredFact } from '#shared/model/api/children.ts';
import { offersTooYoung } from '#tab/childFacts/offersTooYoung.ts';

function page(age: number | null, mustInclude: string[], facts: Partial<StoredFact>[] = []) {
  return {
    child: { age, evaluation: { next: { mustInclude }, obligations: [] } },
    facts: facts.map((fact) => ({ withdrawnAt: null, ...fact })),
  } as unknown as Pick<ChildPage, 'child' | 'facts'>;
}
const exempt = {
  fact: { kind: 'alone-exempt' as const, why: 'too-young' as const, reason: 'x', from: '2026-01-01' },
};
const able = { fact: { kind: 'able-to-engage' as const, able: true } };

test.each([
  ['under four and alone is asked', page(3, ['alone']), true],
  ['four', page(4, ['alone']), false],
  ['age not known', page(null, ['alone']), false],
  ['alone is not asked', page(2, ['home']), false],
  ['already exempt', page(2, ['alone'], [exempt]), false],
  ['exempt, but taken back', page(2, ['alone'], [{ ...exempt, withdrawnAt: '2026-02-01' }]), true],
  ['able to talk alone', page(3, ['alone'], [able]), false],
])('%s: offered %s', (_what, child, offered) => {
  expect(offersTooYoung(child)).toBe(offered);
});
