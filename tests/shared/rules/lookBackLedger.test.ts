import type { Visit } from '#shared/model/caseFile.ts';
import type { Obligation } from '#shared/model/evaluation.ts';
import type { SettledInterval } from '#shared/model/lookBack.ts';
import { createLedger, type Ledger } from '#shared/rules/lookBackLedger.ts';
import type { OrderedVisit } from '#shared/rules/visitsInOrder.ts';
import { readMoment } from '#shared/time/moment.ts';
import { visit } from './childBuilder.ts';

/** What becomes of what is owed, as one look after the other shows it: settled once, on one day, and not forgotten while it is owed. */
const obligation = (more: Partial<Obligation> = {}): Obligation => ({
  id: `small/${more.clause ?? 'S-5'}`,
  clause: 'S-5',
  kind: 'visit',
  involvement: 'child-protection',
  countedFrom: { what: 'visit v1', at: '2026-10-05' },
  dueBy: '2026-10-19',
  aimBy: '2026-10-15',
  state: 'on-track',
  assumed: false,
  because: [],
  ...more,
});
const late = (more: Partial<Obligation> = {}) => obligation({ state: 'late', ...more });
const next = obligation({ countedFrom: { what: 'visit v2', at: '2026-10-20' }, dueBy: '2026-11-03' });
const at = (text: string) => readMoment(text).instant;
const made = (id: string, when: string, facts: Partial<Visit> = {}): OrderedVisit => ({
  visit: visit(id, when, facts),
  moment: readMoment(when),
});
const v2 = made('v2', '2026-10-20T16:00');

/** Each in a line: `S-5 2026-10-19: late 1 on 2026-10-19, v2 2026-10-20`. */
const told = (list: readonly SettledInterval[]) =>
  list.map(({ clause, dueBy, result, daysLate, settledOn, ended, stillOwed }) => {
    const end = ended ? `, ${ended.visit} ${ended.on}` : stillOwed ? ', still owed' : '';
    return `${clause} ${dueBy}: ${result} ${daysLate} on ${settledOn}${end}`;
  });
const settled = (ledger: Ledger, from = '2026-10-01', to = '2026-10-31', now = '2026-10-31T23:59') => {
  const found = ledger.settled(from, to, readMoment(now));
  return { settled: told(found.settled), carried: told(found.carried) };
};
/** A ledger that has been told these things, in their order. */
const ledger = (...steps: ((ledger: Ledger) => void)[]): Ledger => {
  const one = createLedger();
  for (const step of steps) step(one);
  return one;
};
const note =
  (when: string, ...obligations: Obligation[]) =>
  (one: Ledger) =>
    one.note(obligations, at(when));
const end =
  (by: OrderedVisit, before: Obligation[], after: Obligation[] = []) =>
  (one: Ledger) =>
    one.end(by, before, after);

describe('what a visit ends', () => {
  it('in time is settled on the day of the visit, with all that was said of it', () => {
    const one = ledger(
      note('2026-10-10T00:00', obligation()),
      end(made('v2', '2026-10-15T16:00'), [obligation()], [next]),
    );
    expect(one.settled('2026-10-01', '2026-10-31', readMoment('2026-10-31T23:59')).settled).toEqual([
      {
        pack: 'small',
        clause: 'S-5',
        kind: 'visit',
        involvement: 'child-protection',
        countedFrom: { what: 'visit v1', at: '2026-10-05' },
        dueBy: '2026-10-19',
        result: 'in-time',
        settledOn: '2026-10-15',
        daysLate: 0,
        ended: { visit: 'v2', on: '2026-10-15' },
        stillOwed: false,
      },
    ]);
  });

  it('late is settled on the day it was due, and is not owed any more', () => {
    const one = ledger(note('2026-10-19T23:59', obligation()), note('2026-10-20T12:00', late()));
    expect(one.isWaiting()).toBe(true);
    end(v2, [late()], [next])(one);
    expect(one.isWaiting()).toBe(false);
    expect(settled(one).settled).toEqual(['S-5 2026-10-19: late 1 on 2026-10-19, v2 2026-10-20']);
  });

  it('what it does not end goes on', () => {
    const other = late({ clause: 'S-6', dueBy: '2026-10-18' });
    const one = ledger(note('2026-10-20T12:00', late(), other), end(v2, [late(), other], [other]));
    expect(one.isWaiting()).toBe(true);
    expect(settled(one).settled).toEqual([
      'S-6 2026-10-18: late 13 on 2026-10-18, still owed',
      'S-5 2026-10-19: late 1 on 2026-10-19, v2 2026-10-20',
    ]);
  });

  it('writing up is not its matter', () => {
    const recording = obligation({ clause: 'S-9', kind: 'recording' });
    expect(settled(ledger(end(v2, [recording]))).settled).toEqual([]);
    expect(settled(ledger(note('2026-10-30T09:00', { ...recording, state: 'late' }))).settled).toEqual([]);
  });

  describe('being seen alone', () => {
    const alone = obligation({ clause: 'S-7', kind: 'seen-alone' });
    const exempt = made('v2', '2026-10-20T16:00', { alone: 'exempt', aloneReason: 'asked for' });

    it('is ended by being seen alone', () => {
      expect(settled(ledger(end(made('v2', '2026-10-15T16:00'), [alone]))).settled).toEqual([
        'S-7 2026-10-19: in-time 0 on 2026-10-15, v2 2026-10-15',
      ]);
    });

    it('is gone where an exemption was agreed at the visit, and nobody was seen alone', () => {
      expect(settled(ledger(end(exempt, [alone]))).settled).toEqual([]);
    });

    it('stays late where it was, until the day of that visit', () => {
      const was = { ...alone, state: 'late' as const };
      expect(settled(ledger(note('2026-10-20T12:00', was), end(exempt, [was]))).settled).toEqual([
        'S-7 2026-10-19: late 1 on 2026-10-19',
      ]);
    });

    it('and a visit that was not alone ends what else was owed', () => {
      const notAlone = made('v2', '2026-10-15T16:00', { alone: 'no' });
      expect(settled(ledger(end(notAlone, [obligation(), alone], [alone]))).settled).toEqual([
        'S-5 2026-10-19: in-time 0 on 2026-10-15, v2 2026-10-15',
      ]);
    });
  });
});

describe('what is late', () => {
  it('is settled once, however often it is seen', () => {
    const one = ledger(
      note('2026-10-19T23:59', obligation()),
      note('2026-10-20T12:00', late()),
      note('2026-10-25T12:00', late()),
    );
    expect(settled(one).settled).toEqual(['S-5 2026-10-19: late 12 on 2026-10-19, still owed']);
  });

  it('twice at once, where two homes have the same clock, is two', () => {
    expect(settled(ledger(note('2026-10-20T12:00', late(), late()))).settled).toHaveLength(2);
  });

  it('stays the one it was when its date or its clause changes', () => {
    const changed = late({ dueBy: '2026-10-16' });
    const renamed = late({ clause: 'S-6', id: 'small/S-6', dueBy: '2026-10-14' });
    const one = ledger(
      note('2026-10-19T23:59', obligation()),
      note('2026-10-20T12:00', late()),
      note('2026-10-21T12:00', changed),
      note('2026-10-22T12:00', renamed),
      end(made('v2', '2026-10-23T16:00'), [renamed], [next]),
    );
    expect(settled(one).settled).toEqual(['S-5 2026-10-19: late 4 on 2026-10-19, v2 2026-10-23']);
  });

  it('but not another one, which has a look of its own', () => {
    const other = late({ countedFrom: { what: 'visit v0', at: '2026-10-01' }, dueBy: '2026-10-15' });
    const one = ledger(note('2026-10-20T12:00', late()), note('2026-10-21T12:00', other));
    expect(settled(one).settled).toEqual([
      'S-5 2026-10-19: late 2 on 2026-10-19',
      'S-5 2026-10-15: late 16 on 2026-10-21, still owed',
    ]);
  });

  it('and a second of the same base is a second, while the first goes on', () => {
    const second = late({ clause: 'S-6', id: 'small/S-6' });
    for (const both of [
      [late(), second],
      [second, late()],
    ]) {
      const one = ledger(note('2026-10-20T12:00', late()), note('2026-10-21T12:00', ...both));
      expect(settled(one).settled).toEqual([
        'S-5 2026-10-19: late 12 on 2026-10-19, still owed',
        'S-6 2026-10-19: late 12 on 2026-10-21, still owed',
      ]);
    }
  });

  it('from the first day on which it was owed became so that day', () => {
    // Looked at on the 10th, when it was not owed; on the 20th it is, due on the 8th, the 10th or the 11th.
    const seen = (dueBy: string) =>
      settled(ledger(note('2026-10-10T12:00'), note('2026-10-20T12:00', late({ dueBy })))).settled[0];
    expect(seen('2026-10-09')).toBe('S-5 2026-10-09: late 22 on 2026-10-20, still owed');
    expect(seen('2026-10-10')).toBe('S-5 2026-10-10: late 21 on 2026-10-10, still owed');
    expect(seen('2026-10-11')).toBe('S-5 2026-10-11: late 20 on 2026-10-11, still owed');
  });

  it('and goes without a visit was late until that day', () => {
    const one = ledger(
      note('2026-10-20T12:00', late()),
      note('2026-10-24T00:00', obligation({ clause: 'S-8' })),
    );
    expect(one.isWaiting()).toBe(false);
    expect(settled(one).settled).toEqual(['S-5 2026-10-19: late 5 on 2026-10-19']);
  });
});

describe('the period', () => {
  const due = (dueBy: string) => late({ dueBy });
  const all = () =>
    ledger(
      note('2026-11-20T12:00', due('2026-09-30'), due('2026-10-01'), due('2026-10-31'), due('2026-11-01')),
    );

  it('holds what was settled from its first day to its last; what was late before is carried, what comes after is not told', () => {
    expect(settled(all(), '2026-10-01', '2026-10-31', '2026-10-31T23:59')).toEqual({
      settled: [
        'S-5 2026-10-01: late 30 on 2026-10-01, still owed',
        'S-5 2026-10-31: late 0 on 2026-10-31, still owed',
      ],
      carried: ['S-5 2026-09-30: late 31 on 2026-09-30, still owed'],
    });
  });

  it('carries what was ended in it, on its first day at the earliest, and nothing that was in time', () => {
    const ended = (on: string) =>
      settled(
        ledger(
          note('2026-09-25T12:00', due('2026-09-20')),
          end(made('v2', `${on}T10:00`), [due('2026-09-20')]),
        ),
      ).carried;
    expect(ended('2026-09-30')).toEqual([]);
    expect(ended('2026-10-01')).toEqual(['S-5 2026-09-20: late 11 on 2026-09-20, v2 2026-10-01']);
    const inTime = ledger(end(made('v2', '2026-09-30T10:00'), [obligation()]));
    expect(settled(inTime)).toEqual({ settled: [], carried: [] });
  });

  it('in order of the day, then of the date, the policy, the clause and what it was counted from', () => {
    const from = (what: string) => ({ countedFrom: { what, at: '2026-10-05' } });
    const list = [
      due('2026-10-08'),
      late({ dueBy: '2026-10-12', id: 'a/S-5' }),
      late({ dueBy: '2026-10-12', id: 'b/S-1', clause: 'S-1' }),
      late({ dueBy: '2026-10-12', id: 'b/S-5', ...from('visit a') }),
      late({ dueBy: '2026-10-12', id: 'b/S-5', ...from('visit b') }),
    ];
    for (const order of [list, list.toReversed()]) {
      const found = ledger(note('2026-10-20T12:00', ...order)).settled(
        '2026-10-01',
        '2026-10-31',
        readMoment('2026-10-20T12:00'),
      ).settled;
      expect(found.map(({ pack, clause, countedFrom }) => [pack, clause, countedFrom.what])).toEqual([
        ['small', 'S-5', 'visit v1'],
        ['a', 'S-5', 'visit v1'],
        ['b', 'S-1', 'visit v1'],
        ['b', 'S-5', 'visit a'],
        ['b', 'S-5', 'visit b'],
      ]);
    }
    // One that became late on the day it was first owed stands with that day, not with its date.
    const one = ledger(
      note('2026-10-10T12:00'),
      note('2026-10-20T12:00', due('2026-10-09'), late({ clause: 'S-6', dueBy: '2026-10-12' })),
    );
    expect(settled(one).settled.map((line) => line.slice(0, 14))).toEqual([
      'S-6 2026-10-12',
      'S-5 2026-10-09',
    ]);
  });
});

describe('writing up', () => {
  const asked = (id: string, dueBy = '2026-10-22') =>
    obligation({
      clause: 'S-9',
      kind: 'recording',
      countedFrom: { what: `visit ${id}`, at: '2026-10-20' },
      dueBy,
    });
  const written = (
    recordedAt: string | undefined,
    now: string,
    dueBy?: string,
    when = '2026-10-20T16:00',
  ) => {
    const of = made('v2', when, { recordedAt });
    return settled(
      ledger((one) => one.noteRecording(of, [obligation(), asked('v1'), asked('v2', dueBy)])),
      '2026-10-01',
      '2026-10-31',
      now,
    ).settled;
  };

  it.each<[string, string | undefined, string, string[]]>([
    ['the same day', '2026-10-20T18:00', '2026-10-31', ['in-time 0 on 2026-10-20, v2 2026-10-20']],
    ['on the last day', '2026-10-22T23:00', '2026-10-31', ['in-time 0 on 2026-10-22, v2 2026-10-22']],
    ['the day after', '2026-10-23T00:00', '2026-10-31', ['late 1 on 2026-10-22, v2 2026-10-23']],
    ['not yet, and it is not due', undefined, '2026-10-22T23:59', []],
    ['not yet, and it was due', undefined, '2026-10-24T12:00', ['late 2 on 2026-10-22, still owed']],
    ['later than now, which nobody knows yet', '2026-10-22T12:00', '2026-10-21T12:00', []],
    [
      'later than now, and it was due',
      '2026-10-25T12:00',
      '2026-10-24T12:00',
      ['late 2 on 2026-10-22, still owed'],
    ],
    ['this very moment', '2026-10-24T12:00', '2026-10-24T12:00', ['late 2 on 2026-10-22, v2 2026-10-24']],
    // A mistake in the record, which the findings tell: it was not written up before it took place.
    ['before the visit', '2026-10-19T12:00', '2026-10-31', ['in-time 0 on 2026-10-20, v2 2026-10-20']],
  ])('%s', (_, recordedAt, now, expected) => {
    expect(written(recordedAt, now)).toEqual(expected.map((line) => `S-9 2026-10-22: ${line}`));
  });

  it.each<[string, string | undefined, string, string[]]>([
    ['within the hours', '2026-10-21T16:00', '2026-10-31', ['in-time 0 on 2026-10-21, v2 2026-10-21']],
    ['a minute after', '2026-10-21T16:01', '2026-10-31', ['late 0 on 2026-10-21, v2 2026-10-21']],
    ['not yet, and the hours run', undefined, '2026-10-21T16:00', []],
    ['not yet, and they are over', undefined, '2026-10-21T16:01', ['late 0 on 2026-10-21, still owed']],
  ])('in hours: %s', (_, recordedAt, now, expected) => {
    const dueBy = '2026-10-21T16:00:00+01:00';
    expect(written(recordedAt, now, dueBy)).toEqual(expected.map((line) => `S-9 ${dueBy}: ${line}`));
  });

  it('nobody waits for it', () => {
    const one = ledger((ledger) => ledger.noteRecording(v2, [asked('v2')]));
    expect(one.isWaiting()).toBe(false);
  });
});
