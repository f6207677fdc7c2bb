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
    ['an id that no export has, and a name that another id has too', ['S99'], 'Jo Reed', []],
    ['an id of one export and a name of the other alone', ['S12'], 'Joan Reed', ['S12', 'Jo Reed']],
    ['nothing', [], null, []],
  ])('by %s', (_, given, name, expected) => {
    expect(matchNames([jo(given, name)], [...ssd, ...annexA]).found.get('jo')).toEqual(expected);
  });

  it('a name that two ids share is nobody’s but for the id itself', () => {
    const shared = [{ id: 'S12', name: 'Jo Reed' }, { id: 'S14', name: 'Jo Reed' }, ...annexA];
    expect(matchNames([jo(['S12'], 'Jo Reed')], shared).found.get('jo')).toEqual(['S12']);
  });

  it('whom the file names has the row, before anybody whose own name it is', () => {
    const other: Claimant = { person: 'other', name: 'Jo Reed', given: ['S13'] };
    const { found } = matchNames([other, jo(['Jo Reed'])], [...ssd, ...annexA]);
    expect(found.get('jo')).toEqual(['S12', 'Jo Reed']);
    expect(found.get('other')).toEqual(['S13', 'Sam Vale']);
  });

  it('what two could claim equally is nobody’s', () => {
    const twice = [jo(['Jo Reed']), { ...jo(['jo reed']), person: 'other' }];
    expect([...matchNames(twice, annexA).found.values()]).toEqual([[], []]);
  });

  describe('two people of one name, one of them not in the people file', () => {
    const lees: NamedRow[] = [
      { id: 'S40', name: 'Samuel Lee' },
      { id: 'S77', name: 'Sam Lee' },
    ];
    const byName: NamedRow = { id: 'Sam Lee', name: 'Sam Lee' };
    const sam: Claimant = { person: 'p1', name: 'Sam Lee', given: ['S40'] };

    it('whose own id is in an export claims no other id of it by name', () => {
      expect(matchNames([sam], lees)).toEqual({ found: new Map([['p1', ['S40']]]), unclear: [] });
    });

    it('a name that is also another id’s matches nobody in an export by name, and is listed', () => {
      expect(matchNames([sam], [...lees, byName])).toEqual({
        found: new Map([['p1', ['S40']]]),
        unclear: ['Sam Lee'],
      });
    });

    it('not even where the people file gives the name beside the id', () => {
      const both = { ...sam, given: ['S40', 'Sam Lee'] };
      expect(matchNames([both], [...lees, byName])).toEqual({
        found: new Map([['p1', ['S40']]]),
        unclear: ['Sam Lee'],
      });
    });

    it('where the export knows people by name alone, the own name holds', () => {
      expect(matchNames([sam], [lees[0] as NamedRow, byName]).found.get('p1')).toEqual(['S40', 'Sam Lee']);
    });

    it('two people of the file with one name: nobody, and listed', () => {
      const other = { person: 'p2', name: 'sam lee', given: ['S41'] };
      expect(matchNames([sam, other], [byName]).unclear).toEqual(['Sam Lee']);
    });
  });
});
