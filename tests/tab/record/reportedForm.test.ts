import { confirmReportedSchema } from '#shared/model/api/visits.ts';
import {
  changeReported,
  emptyReported,
  reportedKey,
  reportedRequests,
  type ReportedChange,
} from '#tab/record/reportedForm.ts';

const visit = (number: number) => ({
  childId: `c${number}`,
  name: `Child ${number}`,
  visitId: `v${number}`,
  at: '2026-11-02',
  alone: 'unknown',
  worker: null,
});
const [one, two, three] = [visit(1), visit(2), visit(3)];
const visits = [one, two, three];
const after = (...changes: ReportedChange[]) => changes.reduce(changeReported, emptyReported);
const choose = (...chosen: (typeof one)[]): ReportedChange => ({
  type: 'choose',
  keys: chosen.map(reportedKey),
  chosen: true,
});
const sent = (...changes: ReportedChange[]) => reportedRequests(after(...changes), visits);

describe('confirming reported visits', () => {
  test('nothing is said unless somebody says it', () => {
    expect(sent()).toEqual([]);
    expect(sent(choose(one, two))).toEqual([]);
  });

  test('one answer, alone not said', () => {
    expect(sent({ type: 'answer', key: reportedKey(two), change: { seen: 'yes' } })).toEqual([
      { visits: [{ childId: 'c2', visitId: 'v2', childSeen: 'yes' }] },
    ]);
  });

  test('"all of these were seen" speaks of the chosen ones alone, and claims nothing about alone', () => {
    expect(sent(choose(one, three), { type: 'all', seen: 'yes' })).toEqual([
      {
        visits: [
          { childId: 'c1', visitId: 'v1', childSeen: 'yes' },
          { childId: 'c3', visitId: 'v3', childSeen: 'yes' },
        ],
      },
    ]);
  });

  test('a choice that was taken back is not meant', () => {
    const back: ReportedChange = { type: 'choose', keys: [reportedKey(one)], chosen: false };
    expect(sent(choose(one, two), back, { type: 'all', seen: 'yes' })[0]?.visits).toHaveLength(1);
  });

  test('not seen takes "alone" away', () => {
    const key = reportedKey(one);
    expect(
      sent(
        { type: 'answer', key, change: { seen: 'yes', alone: 'yes' } },
        { type: 'answer', key, change: { seen: 'no' } },
      ),
    ).toEqual([{ visits: [{ childId: 'c1', visitId: 'v1', childSeen: 'no' }] }]);
  });

  test('what is saved is settled; the rest stays', () => {
    const form = after(
      choose(one, two),
      { type: 'all', seen: 'yes' },
      { type: 'saved', keys: [reportedKey(one)] },
    );
    expect(reportedRequests(form, visits)).toEqual([
      { visits: [{ childId: 'c2', visitId: 'v2', childSeen: 'yes' }] },
    ]);
    expect([...form.chosen]).toEqual([reportedKey(two)]);
  });

  test('many go in batches that the server takes', () => {
    const many = Array.from({ length: 250 }, (_, number) => visit(number));
    const form = after(
      { type: 'choose', keys: many.map(reportedKey), chosen: true },
      { type: 'all', seen: 'yes' },
    );
    const requests = reportedRequests(form, many);
    expect(requests.map((request) => request.visits.length)).toEqual([100, 100, 50]);
    for (const request of requests) expect(() => confirmReportedSchema.parse(request)).not.toThrow();
  });
});
