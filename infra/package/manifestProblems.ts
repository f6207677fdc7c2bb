import { tabEntityId } from '#shared/model/tabLink.ts';
import { extensionProblems } from './extensionProblems.ts';
import { manifestSchema, type Manifest } from './manifest.ts';

/** Pages of a personal app that Teams knows by their names. */
const teamsOwnTabs = ['conversations', 'about'];

/** What Teams shows of a command before it cuts. */
const longestTitle = 32;
const longestDescription = 128;

/**
 * What is wrong with a filled-in manifest that Microsoft's schema lets pass: names that lead nowhere, ids that should be one,
 * addresses that Teams would refuse to open.
 * @param version of the product, which the package bears
 * @returns one line for each, none when all is well
 */
export function manifestProblems(value: unknown, version: string): string[] {
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const manifest = parsed.data;
  return [
    ...(manifest.version === version
      ? []
      : [`version is ${manifest.version}, but package.json says ${version}`]),
    ...idProblems(manifest),
    ...tabProblems(manifest),
    ...commandProblems(manifest),
    ...addressProblems(manifest),
    ...manifest.extensions.flatMap(extensionProblems),
  ];
}

/** One application in Entra is tab, bot, message extension and add-in: the bot knows no other id. */
function idProblems({ bots, composeExtensions, webApplicationInfo: { id, resource } }: Manifest): string[] {
  const others = [...bots, ...composeExtensions].filter(({ botId }) => botId !== id);
  return [
    ...others.map(({ botId }) => `the bot ${botId} is not the application ${id}`),
    ...(resource.endsWith(`/${id}`)
      ? []
      : [`webApplicationInfo.resource does not end with the application's id`]),
  ];
}

function tabProblems({ staticTabs }: Manifest): string[] {
  const ids = staticTabs.map(({ entityId }) => entityId);
  const unknown = ids.filter((id) => id !== tabEntityId && !teamsOwnTabs.includes(id));
  return [
    ...(ids.includes(tabEntityId) ? [] : [`no tab has the id ${tabEntityId}, to which links lead`]),
    ...unknown.map((id) => `no link leads to the tab ${id}`),
    ...repeated(ids).map((id) => `two tabs have the id ${id}`),
  ];
}

function commandProblems({ bots }: Manifest): string[] {
  return bots
    .flatMap(({ commandLists }) => commandLists)
    .flatMap(({ commands }) => [
      ...repeated(commands.map(({ title }) => title.toLowerCase())).map(
        (title) => `two commands are called ${title}`,
      ),
      ...commands
        .filter(({ title }) => title.length > longestTitle)
        .map(({ title }) => `the command ${title} is longer than ${longestTitle} characters`),
      ...commands
        .filter(({ description }) => description.length > longestDescription)
        .map(({ title }) => `what is said of the command ${title} is longer than ${longestDescription}`),
    ]);
}

function addressProblems(manifest: Manifest): string[] {
  return stringsIn({ ...manifest, $schema: null }).flatMap((text) => {
    if (text.includes('${{')) return [`${text} was not filled in`];
    if (!/^[a-z]+:\/\//i.test(text)) return [];
    const { protocol, host } = new URL(text);
    if (protocol !== 'https:' && protocol !== 'api:') return [`${text} is not https`];
    return manifest.validDomains.includes(host) ? [] : [`${host} is not among the valid domains`];
  });
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

function repeated(values: string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
