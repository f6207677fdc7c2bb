import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The machine's own time zone must not change a date: a server may stand in UTC, a trial on a laptop anywhere. */
const script = fileURLToPath(new URL('./answersInZone.ts', import.meta.url));
const zones = ['UTC', 'Europe/London', 'Pacific/Auckland'];

interface Answers {
  /** How that process reads midnight of 1 July 2026 by its own clock. */
  wallTime: string;
  rest: string;
}

async function answersIn(zone: string): Promise<Answers> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script],
    {
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
      maxBuffer: 64 * 2 ** 20,
    },
  );
  const end = stdout.indexOf('\n');
  return { wallTime: stdout.slice(0, end), rest: stdout.slice(end + 1) };
}

describe('wherever the machine stands', () => {
  let answers: Answers[];
  beforeAll(async () => {
    answers = await Promise.all(zones.map(answersIn));
  });

  test('the processes did run in those zones', () => {
    expect(answers.map(({ wallTime }) => wallTime)).toEqual([
      '2026-07-01T00:00:00.000Z',
      '2026-06-30T23:00:00.000Z',
      '2026-06-30T12:00:00.000Z',
    ]);
  });

  test('they give the same answers, byte for byte', () => {
    const [utc, london, auckland] = answers.map(({ rest }) => rest);
    expect(utc!.length).toBeGreaterThan(100_000);
    expect(london === utc).toBe(true);
    expect(auckland === utc).toBe(true);
  });

  test.each([
    // Not seen at half past one in the night when the clocks go back, the first of the two: 24 hours later it is half past midnight.
    '"dueBy": "2026-10-26T00:30:00+00:00"',
    // Back at half past eleven at night on 23 October, summer time: 72 hours later it is half past ten on the 26th, winter time.
    '"dueBy": "2026-10-26T22:30:00+00:00"',
    // Ten working days after 18 December leave out the 25th, the 28th and 1 January.
    '"dueBy": "2027-01-06"',
  ])('and they are those counted by hand: %s', (line) => {
    expect(answers[0]!.rest).toContain(line);
  });
});
