import { teamSaid } from '#bot/conversation/teamSaid.ts';

const teams = ['North', 'North East', 'Children’s Duty & Assessment'];

test.each([
  ['Plan the fortnight of North', 'North'],
  ['plan north east’s fortnight', 'North East'],
  ["plan children's duty and assessment: fortnight", undefined],
  ['Plan the Children’s Duty & Assessment team’s fortnight', 'Children’s Duty & Assessment'],
  ['plan the childrens duty assessment fortnight', undefined],
  ['Plan the team’s fortnight', undefined],
  ['plan the northern fortnight', undefined],
])('%s: %s', (text, team) => {
  expect(teamSaid(teams, text)).toBe(team);
});
