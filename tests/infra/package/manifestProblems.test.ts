import { readFileSync } from 'node:fs';
import { fillManifest } from '#infra/package/fillManifest.ts';
import { manifestProblems } from '#infra/package/manifestProblems.ts';
import { samplePackageSettings } from '#infra/package/packageSettings.ts';

const template = readFileSync('appPackage/manifest.json', 'utf8');
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const filled = () => JSON.parse(fillManifest(template, samplePackageSettings)) as Tree;

// The manifest is changed by paths here, as a person would change it by hand.
type Tree = { [key: string]: Tree } & Tree[];
const at = (tree: Tree, path: string) => path.split('.').reduce((here, key) => here[key] as Tree, tree);
function changed(path: string, value: unknown): Tree {
  const manifest = filled();
  const [, before, last] = /^(.*?)\.?([^.]+)$/.exec(path) ?? [];
  (before ? at(manifest, before) : manifest)[last ?? ''] = value as Tree;
  return manifest;
}

describe('what no schema checks of the manifest', () => {
  test('our own has none of it', () => {
    expect(manifestProblems(filled(), version)).toEqual([]);
  });

  const pane = 'extensions.0.runtimes.0';
  const group = 'extensions.0.ribbons.0.tabs.0.groups.0';
  test.each<[what: string, path: string, value: unknown, says: RegExp]>([
    ['another version', 'version', '9.9.9', /^version is 9\.9\.9, but package\.json says/],
    [
      'a button without its action',
      `${group}.controls.0.actionId`,
      'openPane',
      /no runtime has the action openPane/,
    ],
    [
      'a button that does nothing',
      `${group}.controls.0.actionId`,
      undefined,
      /the button bookVisit does nothing/,
    ],
    [
      'an event of the older manifest',
      'extensions.0.autoRunEvents',
      [{ events: [{ type: 'OnAppointmentSend', actionId: 'openVisitPane' }] }],
      /Outlook has no event OnAppointmentSend/,
    ],
    [
      'an event without its action',
      'extensions.0.autoRunEvents',
      [{ events: [{ type: 'appointmentSending', actionId: 'onSend' }] }],
      /no runtime has the action onSend/,
    ],
    [
      'a pane without a view',
      `${pane}.actions.0.view`,
      undefined,
      /openVisitPane opens a page but names no view/,
    ],
    [
      'a button without the small icon',
      `${group}.controls.0.icons`,
      [],
      /bookVisit lacks one of the icons 16, 32, 80/,
    ],
    ['two things of one id', `${group}.controls.0.id`, 'seenAndHeard', /two things have the id seenAndHeard/],
    [
      'a pane on another host',
      `${pane}.code.page`,
      'https://elsewhere.example/outlook.html',
      /elsewhere\.example is not among the valid domains/,
    ],
    ['a pane without encryption', `${pane}.code.page`, 'http://localhost:3978/outlook.html', /is not https/],
    [
      'a privacy page elsewhere',
      'developer.privacyUrl',
      'https://elsewhere.example/privacy',
      /elsewhere\.example is not/,
    ],
    ['a tab to which no link leads', 'staticTabs.0.entityId', 'myChildren', /no tab has the id children/],
    [
      'a bot of its own',
      'bots.0.botId',
      '11111111-1111-4111-8111-111111111111',
      /the bot 1111.* is not the application/,
    ],
    [
      'a search by another bot',
      'composeExtensions.0.botId',
      '11111111-1111-4111-8111-111111111111',
      /the bot 1111/,
    ],
    [
      'a resource of another application',
      'webApplicationInfo.resource',
      'api://localhost:3978/other',
      /does not end with/,
    ],
    [
      'a command too long to show',
      'bots.0.commandLists.0.commands.0.title',
      'Who do I need to see this week, please',
      /longer than 32/,
    ],
    [
      'two commands of one name',
      'bots.0.commandLists.0.commands.1.title',
      'help',
      /two commands are called help/,
    ],
    ['a value left out', 'name.short', '${{APP_NAME}}', /\$\{\{APP_NAME\}\} was not filled in/],
    ['no bot at all', 'bots', undefined, /^bots: /],
  ])('%s is found', (_what, path, value, says) => {
    const problems = manifestProblems(changed(path, value), version);
    expect(problems.filter((problem) => says.test(problem))).not.toEqual([]);
  });
});
