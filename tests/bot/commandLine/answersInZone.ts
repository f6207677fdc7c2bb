import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { due } from '#bot/commandLine/due.ts';
import { slots } from '#bot/commandLine/slots.ts';
import { builtInPacks } from '#bot/policies/builtInPacks.ts';
import { saysHowOften } from '#shared/rules/policyPack.ts';

/**
 * Run by `timeZones.test.ts`, once for each zone that a server may stand in: says on its first line how this process reads a wall
 * time, and then everything that the command line answers about children and times around the clock changes, a 29 February, Christmas.
 */
const file = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const caseFile = file('tests/fixtures/zones/case-file.json');
const moments = [
  '2026-03-29T00:30',
  '2026-10-25T01:30',
  '2026-10-26T00:10',
  '2026-12-28T08:00',
  '2028-02-29',
];
const slotFile = JSON.parse(readFileSync(file('docs/examples/slots.json'), 'utf8')) as Record<
  string,
  unknown
>;

const say = (text: string) => process.stdout.write(`${text}\n`);
const streams = (input: string) => ({
  readInput: () => Promise.resolve(input),
  out: say,
  err: say,
  now: () => Date.UTC(2026, 9, 25, 0, 30),
});

say(new Date(2026, 6, 1).toISOString());
for (const pack of builtInPacks().values()) {
  if (!saysHowOften(pack)) continue;
  for (const asOf of moments) {
    await due(['--policy', pack.id, '--as-of', asOf, '--json', caseFile], streams(''));
    await due(['--policy', pack.id, '--as-of', asOf, caseFile], streams(''));
  }
}
// Without --as-of the present moment counts: here the first half past one on the night when the clocks go back.
await due(['--policy', 'bedford-borough', '--json', caseFile], streams(''));
await slots([file('docs/examples/slots.json'), '--json'], streams(''));
for (const [from, to] of [
  ['2026-03-27', '2026-03-31'],
  ['2026-10-23', '2026-10-27'],
])
  await slots(
    ['-', '--json'],
    streams(JSON.stringify({ ...slotFile, now: `${from}T08:00`, from, to, aimBy: from, dueBy: to })),
  );
