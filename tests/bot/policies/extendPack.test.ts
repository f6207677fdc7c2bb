import { readFileSync } from 'node:fs';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { PackError } from '#bot/policies/packProblem.ts';
import { parsePack } from '#bot/policies/parsePack.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { child, visit } from '#tests/shared/rules/childBuilder.ts';

const bedford = readFileSync('shared/policies/bedford-borough.yaml', 'utf8');
const files = (found: Record<string, string>) => (id: string) =>
  found[id] === undefined ? null : { text: found[id], file: `${id}.yaml` };
const mine = (more: string): string =>
  `id: mine\nname: Mine\nabout: Ours\nsource: { title: Ours }\nextends: bedford-borough\n${more}`;
const read = (more: string) => parsePack(mine(more), 'mine.yaml', files({ 'bedford-borough': bedford }));
const problem = (text: string, found: Record<string, string> = { 'bedford-borough': bedford }): string => {
  try {
    parsePack(text, 'mine.yaml', files(found));
  } catch (error) {
    if (error instanceof PackError) return error.message;
    throw error;
  }
  return 'no problem';
};

const everyFive = `clocks:
  - clause: BB-20
    says: Once in every 5 working days.
    clock: visit
    for: [child-protection]
    every: 5 working days
`;

describe('a pack that extends another', () => {
  it('is told by name what it lacks of its own', () => {
    const text = mine('').replace('about: Ours\n', '');
    expect(problem(text)).toBe('mine.yaml:1: about: a text is missing here. Add it.');
  });

  it('changes what it says and keeps the rest, under its own id', () => {
    const facts = child({ visits: [visit('v1', '2026-11-05T16:00')] });
    const evaluation = evaluate(facts, [read(everyFive)], '2026-11-06T09:00');
    expect(evaluation.obligations.map(({ id, dueBy }) => [id, dueBy])).toEqual([
      // Alone still every 10 working days: only BB-20 was changed.
      ['mine/BB-1', '2026-11-19'],
      ['mine/BB-20', '2026-11-12'],
    ]);
  });

  it('a setting of its own leaves the others', () => {
    const { settings } = read('settings: { cushion: 3 }');
    expect([settings.cushion, settings.dayOfEvent]).toEqual([3, 0]);
  });

  it('leaves out the clauses that it names, and the parts that it takes away', () => {
    const pack = read('without: [BB-7, BB-11]\nrecording: null');
    expect(pack.escalation.map(({ clause }) => clause)).toEqual(['BB-2', 'BB-3', 'BB-4', 'BB-5']);
    expect(pack.advice.map(({ clause }) => clause)).toEqual(['BB-12', 'BB-13']);
    expect(pack.recording).toBeUndefined();
  });

  it('a clause that has a rule now is no longer kept by somebody else', () => {
    const pack = read('advice:\n  - { clause: BB-9, says: Direct work., look: mostly-home, over: 6 }');
    expect(pack.keptElsewhere.map(({ clause }) => clause)).not.toContain('BB-9');
  });

  it('does not take the other’s worked cases', () => {
    expect(read('').cases).toEqual([]);
  });

  it('names the line in its own file, and says what came from the other', () => {
    const wrong = everyFive.replace('5 working days\n', 'five days\n');
    expect(problem(mine(wrong))).toMatch(/^mine\.yaml:11: clocks\[0\]\.every: .*A length of time is written/);
    expect(problem(mine('covers: [child-in-need]'))).toMatch(
      /mine\.yaml:5: clocks\[0\]\.for: of the pack that this one extends: .*Or name the clause under "without"/,
    );
  });

  it('says so where there is none of that id, and where two extend each other', () => {
    expect(problem(mine(''), {})).toBe(
      'mine.yaml:5: extends: there is no policy "bedford-borough" to extend. Correct the id, or take it out.',
    );
    const other = mine('').replace('bedford-borough', 'mine');
    expect(problem(mine(''), { 'bedford-borough': other, mine: mine('') })).toContain('in a circle');
  });

  it('Halton follows the law where it says nothing of its own', () => {
    const [halton, law] = [builtInPacks().get('halton')!, builtInPacks().get('england-statutory')!];
    const statutory = law.clocks.filter(({ clause }) => /^ENG-(CLA-[2-9]|AD|PF|CL-)/.test(clause));
    expect(statutory.length).toBeGreaterThan(5);
    for (const clock of statutory) expect(halton.clocks).toContainEqual(clock);
  });
});
