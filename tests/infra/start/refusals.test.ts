import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { npmStart, startPlace, type StartPlace } from './npmStart.ts';

let place: StartPlace;
beforeEach(async () => {
  place = await startPlace();
});
afterEach(() => place.remove());

/** What a start that must not succeed says; it ends with 2, says one line, and leaves no process. */
async function refusal(args: string[] = [], environment: Record<string, string> = {}): Promise<string> {
  const start = npmStart(place, args, environment);
  const code = await start.ended;
  const lines = start.stderr().trim().split('\n');
  expect({ code, lines: lines.length, left: start.left() }).toEqual({ code: 2, lines: 1, left: [] });
  return lines[0] ?? '';
}

describe('what npm start refuses, in one line', () => {
  it('a wrong setting, before anything is made', async () => {
    expect(await refusal([], { PORT: 'abc' })).toBe('The setting PORT must be a whole number.');
    expect(() => readdirSync(place.folder)).toThrow();
  });

  it.each(['PORT', 'M365_HTTPS_PORT', 'M365_HTTP_PORT', 'PLAYGROUND_PORT'])(
    'a port that is in use: %s',
    async (name) => {
      const port = place.environment[name] ?? '';
      const other = createServer();
      await new Promise<void>((resolve) => other.listen({ port: Number(port), host: 'localhost' }, resolve));
      try {
        expect(await refusal()).toBe(
          `The port ${port} is in use by another program: stop that program, or set ${name} to another number.`,
        );
        expect(readdirSync(place.folder)).toEqual(['start']);
      } finally {
        await new Promise((resolve) => other.close(resolve));
      }
    },
  );

  it('a data folder that cannot be written', async () => {
    writeFileSync(join(place.folder, '..', 'file'), '');
    const folder = join(place.folder, '..', 'file', 'data');
    const line = await refusal([], { DATA_FOLDER: folder });
    expect(line).toContain(`The data folder ${folder} cannot be used (ENOTDIR`);
    expect(line).toMatch(/name one in DATA_FOLDER that may be written\.$/);
  });

  it('a database that is not one', async () => {
    mkdirSync(join(place.folder, 'database'), { recursive: true });
    writeFileSync(join(place.folder, 'database', 'PG_VERSION'), 'garbage');
    const line = await refusal(['--empty']);
    expect(line).toContain(`The database in ${join(place.folder, 'database')} cannot be opened`);
    expect(line).toMatch(/begin afresh \(npm start -- --reset\)\.$/);
  });

  it('a file of the sample that cannot be read', async () => {
    mkdirSync(join(place.folder, 'sample'), { recursive: true });
    writeFileSync(join(place.folder, 'sample', 'sample.json'), '{');
    expect(await refusal()).toBe(
      `What is in ${join(place.folder, 'sample')} cannot be read: put back a copy of the folder, or begin afresh (npm start -- --reset).`,
    );
  });

  it('a database server that does not answer, without repeating its password', async () => {
    const line = await refusal([], { DATABASE_URL: 'postgres://owner:swordfish@127.0.0.1:9/council' });
    expect(line).toMatch(/^The database named by DATABASE_URL cannot be used \(ECONNREFUSED\)/);
    expect(line).not.toContain('swordfish');
  });

  it('to reset a folder with something in it that is not ours, and deletes nothing', async () => {
    mkdirSync(join(place.folder, 'database'), { recursive: true });
    writeFileSync(join(place.folder, 'holiday.jpg'), '');
    expect(await refusal(['--reset'])).toContain(`Nothing was reset: ${join(place.folder, 'holiday.jpg')}`);
    expect(readdirSync(place.folder).sort()).toEqual(['database', 'holiday.jpg']);
  });

  it('to reset a folder that it did not make, however much it looks like one', async () => {
    mkdirSync(join(place.folder, 'database'), { recursive: true });
    expect(await refusal(['--reset'])).toContain(`${place.folder} was not made by npm start`);
    expect(readdirSync(place.folder)).toEqual(['database']);
  });
});
