import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { due } from '#bot/commandLine/due.ts';

const file = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

// Counted on paper: after Thursday 12 November, Friday 13 is 1, Friday 20 is 6, Thursday 26 is 10; two working days before is Tuesday 24.
test('README shows the answer that cli due gives to the example case file', async () => {
  const out: string[] = [];
  const streams = {
    readInput: () => Promise.resolve(''),
    out: (text: string) => void out.push(text),
    err: (text: string) => void out.push(text),
    now: () => 0,
  };
  expect(await due([file('docs/examples/case-file.json')], streams)).toBe(0);
  const [name, next] = out.join('\n').split('\n');
  expect([name, next]).toEqual([
    'Kit (kit)',
    '  Next visit due Thursday 26 November 2026, aim for Tuesday 24 November 2026: on track. It must include: seen alone.',
  ]);
  const readme = readFileSync(file('README.md'), 'utf8');
  expect(readme).toContain(`    ${name}\n    ${next}\n`);
});
