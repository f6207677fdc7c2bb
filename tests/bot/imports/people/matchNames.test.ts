import { describe, expect, it } from '@jest/globals';
import { matchNames, type Claimant, type NamedRow } from '#bot/imports/people/matchNames.ts';

const ssd: NamedRow[] = [
  { id: 'S12', name: 'Jo Reed' },
  { id: 'S13', name: 'Sam Vale' },
];
const annexA: NamedRow[] = [
  { id: 'Jo Reed', name: 'Jo Reed' },
  { id: 'Sam Vale', name: 'Sam Vale' },
];
const jo = (given: string[], name: string | null = null): Claimant => ({ person: 'jo', name, given });

describe('matchNames', () => {
  it.each<[string, string[], string | null, string[]]>([
    ['an id, and by the name beside it the other export', ['S12'], null, ['S12', 'Jo Reed']],
    ['in any capitals and spaces', [' s12 '], null, ['S12', 'Jo Reed']],
    ['a name', ['jo  reed'], null, ['S12', 'Jo Reed']],
    ['an id that no export has', ['S99'], null, []],
    ['an id of one export and the own name in the other', ['S99'], 'Jo Reed', ['S12', 'Jo Reed']],
    ['nothing', [], null, []],
  ])('by %s', (_, given, name, expected) => {
    expect(matchNames([jo(given, name)], [...ssd, ...annexA]).get('jo')).toEqual(expected);
  });

  it('a name that two ids share is nobody’s but for the id itself', () => {
    const shared = [{ id: 'S12', name: 'Jo Reed' }, { id: 'S14', name: 'Jo Reed' }, ...annexA];
    expect(matchNames([jo(['S12'], 'Jo Reed')], shared).get('jo')).toEqual(['S12']);
  });

  it('whom the file names has the row, before anybody whose own name it is', () => {
    const other: Claimant = { person: 'other', name: 'Jo Reed', given: ['S13'] };
    const found = matchNames([other, jo(['Jo Reed'])], [...ssd, ...annexA]);
    expect(found.get('jo')).toEqual(['S12', 'Jo Reed']);
    expect(found.get('other')).toEqual(['S13', 'Sam Vale']);
  });

  it('what two could claim equally is nobody’s', () => {
    const twice = [jo(['Jo Reed']), { ...jo(['jo reed']), person: 'other' }];
    expect([...matchNames(twice, annexA).values()]).toEqual([[], []]);
  });
});
