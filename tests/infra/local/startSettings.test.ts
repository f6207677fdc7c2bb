import { readStartSettings } from '#infra/local/startSettings.ts';

describe('what npm start is told', () => {
  it('needs nothing', () => {
    expect(readStartSettings({ PORT: '' }, [])).toEqual({
      port: 3978,
      httpsPort: 8443,
      httpPort: 8480,
      playgroundPort: 56_150,
      dataFolder: '.data',
      databaseUrl: null,
      sampleSize: 'whole',
      clockShiftMs: 0,
      reset: false,
      empty: false,
    });
  });

  it.each([
    [{ PORT: 'x' }, [], 'The setting PORT must be a whole number.'],
    [{ M365_HTTP_PORT: '70000' }, [], 'The setting M365_HTTP_PORT must be 65535 or less.'],
    [{ PORT: '8443' }, [], /PORT, .* and PLAYGROUND_PORT must be four different ports\.$/],
    [{ PLAYGROUND_PORT: '3978' }, [], /must be four different ports/],
    [{ DATABASE_URL: 'mysql://x' }, [], 'The setting DATABASE_URL must begin with postgres://.'],
    [{ LOCAL_CLOCK: 'today' }, [], 'The setting LOCAL_CLOCK must be a moment such as 2026-11-23T08:30:00Z.'],
    [{ SAMPLE_SIZE: '350' }, [], 'The setting SAMPLE_SIZE must be whole or small.'],
    [{}, ['--wat'], /Unknown option '--wat'.*Use: npm start \[-- --reset\] \[-- --empty\]$/],
  ])('says in one line what is wrong: %j %j', (environment, args, message) => {
    expect(() => readStartSettings(environment, args)).toThrow(message);
  });

  it('moves the clock by as much as it must', () => {
    const wanted = Date.now() + 86_400_000;
    const { clockShiftMs } = readStartSettings({ LOCAL_CLOCK: new Date(wanted).toISOString() }, []);
    expect(Math.abs(clockShiftMs - 86_400_000)).toBeLessThan(5_000);
  });
});
