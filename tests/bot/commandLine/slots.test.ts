import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '#bot/commandLine/command.ts';
import { slots } from '#bot/commandLine/slots.ts';
import { slotWords } from '#shared/words/slots.ts';

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

  // The school stands a kilometre from the office (13 minutes with parking), the last visit two from the school (17); not known: 30.
  const lastVisit = { latitude: 52.1481, longitude: -0.4331 };
  test.each([
    ['known from the visit before', '12:10', lastVisit, true, false],
    ['too long from the visit before', '12:15', lastVisit, true, true],
    ['known from the office', '12:15', null, true, false],
    ['not known', '12:10', lastVisit, false, true],
  ])('the way by degrees and postcodes, %s', async (_, end, at, isKnown, stands) => {
    const folder = mkdtempSync(join(tmpdir(), 'postcodes-'));
    const postcodes = join(folder, 'postcodes.csv');
    writeFileSync(postcodes, 'postcode,latitude,longitude\nZZ1 1AA,52.1446,-0.4666\n');
    const question = JSON.parse(readFileSync(example, 'utf8')) as {
      people: { calendar: { busy: object[] } }[];
      travelMinutes: object;
    };
    question.travelMinutes = {};
    question.people[0]!.calendar.busy = [{ start: '2026-11-09T09:30', end: `2026-11-09T${end}`, at }];
    const ask = (...args: string[]) =>
      run([...(isKnown ? ['--postcodes', postcodes] : []), ...args, '-'], JSON.stringify(question));
    const against = await ask('--at', '2026-11-09T12:30', '--place', 'school');
    expect(against.includes(slotWords.ruledOut.journey)).toBe(stands);
    expect((await ask()).includes('Not known: Where ZZ1 1AA is')).toBe(!isKnown);
    rmSync(folder, { recursive: true });
  });

  test.each([
    [
      'a lesson that ends before it begins',
      '"to": "10:00", "subject": "Art"',
      '"to": "08:00", "subject": "Art"',
      /child\.lessons\[0\]: the end is not after the start/,
    ],
    [
      'a term that ends before it begins',
      '"to": "2026-12-18"',
      '"to": "2026-10-18"',
      /schools\[0\]\.terms\[0\]: the last day is before the first/,
    ],
    [
      'a day that does not exist',
      '"from": "2026-11-09"',
      '"from": "2026-11-31"',
      /: from: there is no such day in the calendar\. Correct the value\.$/,
    ],
  ])('%s: said once, with its place', async (_, right, wrong, expected) => {
    const text = readFileSync(example, 'utf8').replace(right, wrong);
    expect(text).not.toBe(readFileSync(example, 'utf8'));
    await expect(run(['-'], text)).rejects.toThrow(expected);
  });

  test.each([
    ['a place without its longitude', '"longitude": -0.4666', '"postcode": "ZZ1 1AA"', /office: a place is/],
    ['a postcode that is none', '"ZZ1 1AA"', '"here"', /child\.school\.postcode: a postcode is written/],
  ])('%s: its place and how it is written', async (_, right, wrong, expected) => {
    const text = readFileSync(example, 'utf8').replace(right, wrong);
    await expect(run(['-'], text)).rejects.toThrow(expected);
  });

  test.each([
    ['no file', [], '', /name one/],
    ['no file of postcodes', ['--postcodes', 'none.csv', example], '', /--postcodes, none\.csv: .*ENOENT/],
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
