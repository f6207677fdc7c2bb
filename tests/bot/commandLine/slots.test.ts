import { fileURLToPath } from 'node:url';
import { InputError } from '#bot/commandLine/command.ts';
import { slots } from '#bot/commandLine/slots.ts';

const example = fileURLToPath(new URL('../../../docs/examples/slots.json', import.meta.url));

async function run(args: string[], input = ''): Promise<string> {
  const out: string[] = [];
  const streams = {
    readInput: () => Promise.resolve(input),
    out: (text: string) => out.push(text),
    err: (text: string) => out.push(text),
    now: () => 0,
  };
  expect(await slots(args, streams)).toBe(0);
  return out.join('\n');
}

describe('slots FILE', () => {
  test('the example of the documentation, in words', async () => {
    const text = await run([example]);
    expect(text).toContain('Monday 9 November, 12:30pm to 1:15pm, at school');
    expect(text).toContain('During History');
    expect(text).not.toMatch(/During .*(Maths|P\.E\.|English|Science)/);
  });

  test('--json is one document with London times', async () => {
    const answer = JSON.parse(await run([example, '--json'])) as { slots: { start: string }[] };
    expect(answer.slots[0]?.start).toBe('2026-11-09T12:30:00+00:00');
    expect(answer.slots).toHaveLength(10);
  });

  test.each([
    ['no file', [], '', /name one/],
    ['no such file', ['nowhere.json'], '', /no such file/],
    ['not JSON', ['-'], '{', /not JSON/],
    ['fields missing', ['-'], '{}', /standard input: from: a text is missing here\. Add it\./],
    ['an unknown option', ['--all', '-'], '{}', /--all/],
  ])('%s: one clear line', async (_, args, input, expected) => {
    const failed = run(args, input);
    await expect(failed).rejects.toThrow(InputError);
    await expect(failed).rejects.toThrow(expected);
  });
});
