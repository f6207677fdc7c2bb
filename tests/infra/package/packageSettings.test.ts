import { packageSettings, samplePackageSettings } from '#infra/package/packageSettings.ts';

const council = {
  TEAMS_APP_ID: '0b7f1c6e-53a4-4c1c-9a2f-6d6f2f6f0a11',
  AAD_APP_CLIENT_ID: '6d2a7c0e-1c55-4c86-8b8e-3d4a0f9b7e22',
  TAB_DOMAIN: 'seenandheard.brackwater.example',
};

describe('what a council puts into the package', () => {
  it("may be said in the server's own settings", () => {
    const { AAD_APP_CLIENT_ID: id, TEAMS_APP_ID } = council;
    const server = {
      TEAMS_APP_ID,
      CLIENT_ID: id.toUpperCase(),
      PUBLIC_URL: 'https://seenandheard.brackwater.example/',
    };
    expect(packageSettings(server)).toEqual(council);
    expect(packageSettings({ ...council, BOT_ID: id })).toEqual(council);
  });

  it('of the sample is of the same form', () => {
    expect(packageSettings({ ...samplePackageSettings })).toEqual(samplePackageSettings);
  });

  test.each<[what: string, change: Record<string, string | undefined>, says: RegExp]>([
    ['no app id', { TEAMS_APP_ID: undefined }, /^TEAMS_APP_ID is missing: .*--sample$/],
    ['an empty one', { AAD_APP_CLIENT_ID: '' }, /^AAD_APP_CLIENT_ID is missing/],
    ['an id that is none', { AAD_APP_CLIENT_ID: '1234' }, /^AAD_APP_CLIENT_ID must be an id such as/],
    ['no address', { TAB_DOMAIN: undefined }, /^TAB_DOMAIN is missing/],
    [
      'an address with its scheme',
      { TAB_DOMAIN: 'https://seen.example' },
      /^TAB_DOMAIN must be the name of a host/,
    ],
    ['a path', { TAB_DOMAIN: 'seen.example/tab' }, /^TAB_DOMAIN must be/],
    ['spaces around it', { TAB_DOMAIN: ' seen.example' }, /^TAB_DOMAIN must be/],
    [
      'a public address that is none',
      { TAB_DOMAIN: '', PUBLIC_URL: 'seen' + '..example' },
      /^TAB_DOMAIN must/,
    ],
    [
      'another application for the bot',
      { BOT_ID: council.TEAMS_APP_ID },
      /^BOT_ID is not AAD_APP_CLIENT_ID: one/,
    ],
  ])('%s is refused in one line', (_what, change, says) => {
    const given = { ...council, ...change };
    expect(() => packageSettings(given)).toThrow(says);
    expect(() => packageSettings(given)).toThrow(/^[^\n]+$/);
  });
});
