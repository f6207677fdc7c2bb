import { Ajv } from 'ajv';
import { unzipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { understand } from '#bot/conversation/understanding/understand.ts';
import { makePackage } from '#infra/package/makePackage.ts';
import { fillManifest } from '#infra/package/fillManifest.ts';
import { schemaProblems } from '#infra/package/schemaProblems.ts';
import { tabEntityId } from '#shared/model/tabLink.ts';
import { callbackPath, signedOutPath } from '#tab/signIn/inBrowser.ts';
import { kinderWords } from '#shared/words/kinderWords.ts';

const council = {
  TEAMS_APP_ID: '0b7f1c6e-53a4-4c1c-9a2f-6d6f2f6f0a11',
  AAD_APP_CLIENT_ID: '6d2a7c0e-1c55-4c86-8b8e-3d4a0f9b7e22',
  TAB_DOMAIN: 'seenandheard.brackwater.example',
};
const read = (path: string) => readFileSync(path, 'utf8');

let folder: string;
let zip: Record<string, Uint8Array>;
let manifest: Record<string, unknown> & { manifestVersion: string };
describe('the app package', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'seen-and-heard-package-'));
    zip = unzipSync(readFileSync(await makePackage(council, process.cwd(), join(folder, 'made'))));
    manifest = JSON.parse(new TextDecoder().decode(zip['manifest.json'])) as typeof manifest;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('holds the manifest and its icons, at its top, and nothing else', () => {
    expect(Object.keys(zip).sort()).toEqual(['color.png', 'color32x32.png', 'manifest.json', 'outline.png']);
  });

  test("passes Microsoft's own check, which finds what is wrong", async () => {
    expect(await schemaProblems(manifest)).toEqual([]);
    expect(await schemaProblems({ ...manifest, ...{ validDomains: 'everywhere' } })).toHaveLength(1);
  });

  test('is filled in with what the council said', () => {
    expect(manifest).toMatchObject({
      id: council.TEAMS_APP_ID,
      webApplicationInfo: {
        id: council.AAD_APP_CLIENT_ID,
        resource: `api://${council.TAB_DOMAIN}/${council.AAD_APP_CLIENT_ID}`,
      },
      bots: [{ botId: council.AAD_APP_CLIENT_ID, scopes: ['personal'] }],
      staticTabs: [{ entityId: tabEntityId, contentUrl: `https://${council.TAB_DOMAIN}/` }, {}],
      validDomains: [council.TAB_DOMAIN],
      localizationInfo: { defaultLanguageTag: 'en-gb' },
    });
  });

  test('asks for no more than it needs', () => {
    expect(manifest).toMatchObject({
      permissions: ['identity', 'messageTeamMembers'],
      authorization: {
        permissions: { resourceSpecific: [{ name: 'MailboxItem.ReadWrite.User', type: 'Delegated' }] },
      },
    });
    expect(manifest).not.toHaveProperty('devicePermissions');
    expect(manifest).not.toHaveProperty('configurableTabs');
  });

  test('comes out the same, byte for byte', async () => {
    const [first, second] = [
      readFileSync(await makePackage(council, process.cwd(), join(folder, 'one'))),
      readFileSync(await makePackage(council, process.cwd(), join(folder, 'two'))),
    ];
    expect(first.equals(second)).toBe(true);
  });

  test('offers what the bot understands', () => {
    const { commandLists } = (
      manifest as unknown as { bots: [{ commandLists: [{ commands: { title: string }[] }] }] }
    ).bots[0];
    const now = Date.parse('2026-11-23T09:00:00Z');
    expect(
      commandLists[0].commands.map(({ title }) => understand(title, { now, children: [] }).intent),
    ).toEqual(['who', 'late', 'why', 'book', 'move', 'record', 'help']);
  });

  test('speaks as the rest of the product does', () => {
    const texts: string[] = [];
    const visit = (value: unknown): void => {
      if (typeof value === 'string' && /\s/.test(value)) texts.push(value);
      else if (value !== null && typeof value === 'object') Object.values(value).forEach(visit);
    };
    visit(manifest);
    expect(texts.length).toBeGreaterThan(15);
    expect(texts.flatMap((text) => kinderWords(text).map(({ found }) => `“${found}” in: ${text}`))).toEqual(
      [],
    );
  });
});

describe('npm run package', () => {
  const run = (args: string[], environment: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', 'infra/package.ts', ...args],
      { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', ...environment } },
    );
    return { status, stdout, stderr };
  };

  test('says where the package is', () => {
    const { status, stdout } = run(['--sample']);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        /^The app package is appPackage\/dist\/seen-and-heard-\d+\.\d+\.\d+\.zip\n$/,
      ),
    });
  });

  test.each<[what: string, args: string[], environment: Record<string, string>, says: RegExp]>([
    ['nothing set', [], {}, /^TEAMS_APP_ID is missing/],
    ['an empty setting', [], { ...council, TAB_DOMAIN: '' }, /^TAB_DOMAIN is missing/],
    ['an environment without its file', ['--env', 'nowhere'], {}, /^There is no env\/\.env\.nowhere/],
    ['an environment that leads elsewhere', ['--env', '../../etc/passwd'], {}, /^There is no env/],
    ['an unknown option', ['--smaple'], {}, /Use: npm run package/],
  ])('%s: one line and exit code 2', (_what, args, environment, says) => {
    const { status, stdout, stderr } = run(args, environment);
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      status: 2,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toMatch(says);
  });
});

describe('teamsapp.yml', () => {
  interface Lifecycle {
    uses: string;
    with: Record<string, string>;
    writeToEnvironmentFile?: Record<string, string>;
  }
  const file = parse(read('teamsapp.yml')) as Record<'provision' | 'deploy' | 'publish', Lifecycle[]>;

  test("uses actions that Microsoft's toolkit knows, with what they need", () => {
    const rules = JSON.parse(read('tests/contract/schemas/yaml.schema.v1.11.json')) as Record<
      string,
      unknown
    >;
    // ajv knows only one of the two drafts; they differ in nothing used here.
    delete rules['$schema'];
    const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(rules);
    validate(file);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('names files that are there, and zips what it then uploads', () => {
    const actions = Object.values(file).filter(Array.isArray).flat() as Lifecycle[];
    const named = (key: string) => actions.flatMap((one) => (one.with[key] ? [one.with[key]] : []));
    const files = [...named('manifestPath'), ...named('ignoreFile')];
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
    expect(new Set(named('appPackagePath'))).toEqual(new Set(named('outputZipPath')));
  });

  test('asks for no value that docs/install.md does not explain', () => {
    const written = [...Object.values(file)]
      .filter(Array.isArray)
      .flat()
      .flatMap((one: Lifecycle) => Object.values(one.writeToEnvironmentFile ?? {}));
    const asked = [
      ...`${read('teamsapp.yml')}${read('appPackage/manifest.json')}`.matchAll(/\$\{\{(\w+)\}\}/g),
    ]
      .map(([, name]) => name ?? '')
      .filter((name) => !written.includes(name));
    const guide = read('docs/install.md');
    expect([...new Set(asked)].filter((name) => !guide.includes(name))).toEqual([]);
    expect(readdirSync('docs')).toContain('install.md');
  });

  test('hands the template of the bot what it asks for, and the application what the product needs of it', () => {
    const keys = (path: string) =>
      Object.keys((JSON.parse(read(path)) as { parameters: Record<string, unknown> }).parameters).sort();
    expect(keys('infra/azure/bot.parameters.json')).toEqual(keys('infra/azure/bot.json'));
    const application = JSON.parse(fillManifest(read('infra/azure/entraApp.json'), council)) as {
      identifierUris: string[];
      spa: { redirectUris: string[] };
    };
    expect(application).toMatchObject({
      api: {
        // The product reads tokens of this version, with this scope.
        requestedAccessTokenVersion: 2,
        oauth2PermissionScopes: [{ value: 'access_as_user', isEnabled: true }],
      },
      appRoles: [{ value: 'Administrator' }],
      // Rights to calendars are given in Exchange, for some mailboxes: here they would hold for all.
      requiredResourceAccess: [],
    });
    expect(application.identifierUris).toContain(`api://${council.TAB_DOMAIN}/${council.AAD_APP_CLIENT_ID}`);
    expect(application.spa.redirectUris).toEqual(
      expect.arrayContaining(
        [callbackPath, signedOutPath].map((path) => `https://${council.TAB_DOMAIN}${path}`),
      ),
    );
  });
});
