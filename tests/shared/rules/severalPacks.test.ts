import { evaluate } from '#shared/rules/evaluate.ts';
import { visitStandings } from '#shared/rules/visitStandings.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { child, visit } from './childBuilder.ts';

const packs = (...ids: string[]) => ids.map((id) => builtInPacks().get(id)!);

describe('several policies together', () => {
  const facts = child({ visits: [visit('v1', '2026-11-05T16:00')] });

  it('the strictest clock is next, and each keeps its own name', () => {
    const evaluation = evaluate(
      facts,
      packs('halton', 'visiting-policy-2019', 'children-first-standard'),
      '2026-11-10T09:00',
    );
    // 28 days from Thursday 5 November is Thursday 3 December; 10 working days is Thursday 19.
    expect(evaluation.next).toMatchObject({ dueBy: '2026-11-19', obligation: 'visiting-policy-2019/I.5' });
    expect(evaluation.obligations.map(({ id, dueBy }) => [id, dueBy])).toEqual([
      ['halton/HA-11', '2026-12-03'],
      ['visiting-policy-2019/I.5', '2026-11-19'],
      ['children-first-standard/CF-1', '2026-11-19'],
      ['children-first-standard/CF-8', '2026-11-19'],
    ]);
    expect(evaluation.next?.mustInclude).toEqual(['alone']);
    expect(evaluation.obligations[1]?.because[0]).toBe(
      'Due Thursday 19 November: 10 working days after Amara was seen on 5 November (I.5).',
    );
  });

  it('each judges a visit by its own tests', () => {
    const video = child({
      visits: [visit('v1', '2026-11-05T16:00', { awake: 'no', alone: 'no', by: 'other-social-worker' })],
    });
    const found = visitStandings(
      video,
      packs('halton', 'visiting-policy-2019', 'kent-school-hours'),
      '2026-11-10T09:00',
    );
    expect(found.map(({ pack, result }) => [pack, result])).toEqual([
      ['halton', 'contact'],
      ['visiting-policy-2019', 'counted'],
    ]);
  });

  it('each has its own ladder', () => {
    const missed = child({
      visits: [visit('v1', '2026-11-05T16:00'), visit('v2', '2026-11-10T16:00', { childSeen: 'no' })],
    });
    const { escalation } = evaluate(
      missed,
      packs('bedford-borough', 'visiting-policy-2019'),
      '2026-11-13T09:00',
    );
    expect(escalation.map(({ clause }) => clause)).toEqual(['BB-2', 'BB-3', 'BB-4', 'BB-5', 'I.11']);
  });

  it('a pack of conduct moves nothing, wherever it stands', () => {
    const alone = evaluate(facts, packs('bedford-borough'), '2026-11-10T09:00');
    expect(evaluate(facts, packs('bedford-borough', 'kent-school-hours'), '2026-11-10T09:00')).toEqual(alone);
    expect(evaluate(facts, packs('kent-school-hours', 'bedford-borough'), '2026-11-10T09:00')).toEqual(alone);
  });
});
