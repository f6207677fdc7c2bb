import type { Policies } from '#shared/model/api/administration.ts';
import {
  choosePack,
  notCovered,
  policyFormOf,
  policyProblems,
  policyRequest,
} from '#tab/administration/policyForm.ts';

const policies: Policies = {
  available: [
    {
      id: 'vp',
      title: 'Visiting policy',
      summary: '',
      covers: ['child-protection', 'child-in-need'],
      own: false,
    },
    { id: 'bb', title: 'Bedford Borough', summary: '', covers: ['child-protection'], own: true },
  ],
  chosen: [{ id: 'bb', from: '2025-04-01' }],
  troubles: [],
};
const today = '2026-11-24';

describe('choosing policies', () => {
  test('begins with what holds', () => {
    expect(policyFormOf(policies)).toEqual({ bb: '2025-04-01' });
  });

  test('a pack newly chosen holds since today until somebody says otherwise', () => {
    expect(choosePack({}, 'vp', true, today)).toEqual({ vp: today });
    expect(choosePack({ vp: '2020-01-01' }, 'vp', true, today)).toEqual({ vp: '2020-01-01' });
    expect(choosePack({ vp: today, bb: today }, 'vp', false, today)).toEqual({ bb: today });
  });

  test('says which kinds of work would have no date', () => {
    expect(notCovered(policies, { bb: today })).toContain('child-in-need');
    expect(notCovered(policies, { bb: today, vp: today })).not.toContain('child-in-need');
    expect(notCovered(policies, { bb: today })).not.toContain('child-protection');
    expect(notCovered(policies, {})).toHaveLength(15);
  });

  test.each([
    ['', 'Choose the day since when it holds.'],
    ['2026-02-30', 'There is no such day in the calendar.'],
  ])('"%s" is no day', (from, text) => {
    expect(policyProblems({ vp: from, bb: today })).toEqual({ vp: text });
  });

  test('is sent in the order of the packs', () => {
    expect(policyRequest(policies, { bb: today, vp: '2019-01-01' })).toEqual({
      chosen: [
        { id: 'vp', from: '2019-01-01' },
        { id: 'bb', from: today },
      ],
    });
  });
});
