import { readPeople } from '#bot/imports/people/readPeople.ts';
import { peopleFileStart } from '#tab/administration/peopleFileStart.ts';

test('the start of a people file is one that the import reads, once the accounts are filled in', () => {
  const start = peopleFileStart([{ staff: 'SW-1', name: 'Robin Example', team: 'North', children: 3 }]);
  const filled = start.replace('Robin Example,,', 'Robin Example,robin@example.org,');
  const { people, problems } = readPeople({ name: 'people.csv', bytes: new TextEncoder().encode(filled) });
  expect(problems).toEqual([]);
  expect(people).toMatchObject([
    {
      name: 'Robin Example',
      account: 'robin@example.org',
      roles: ['worker'],
      teams: ['North'],
      staff: ['SW-1'],
    },
  ]);
});
