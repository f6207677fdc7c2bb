/** What a deployment says of links into the tab. */
export interface TabLinkSettings {
  publicUrl: string;
  teamsAppId: string | null;
  /** With `{page}` and, if need be, `{account}`; null: Teams' own deep link, or the page itself without an app id. */
  tabLink: string | null;
}

/** The id of the tab in the app's manifest. */
export const tabEntityId = 'children';

/**
 * A link that opens a page of the tab where the person works. It holds the product's own random ids and nothing of a person
 * but, where the deployment's own template asks for it, the sign-in name of who opens it.
 * @param page an address of the tab without the slash before it, such as `child/3f2a…` or `record/77…?child=3f2a…`; empty for its first page
 * @param account the sign-in name of the person for whom the link is made
 * @example tabLink({ publicUrl: 'https://seen.example', teamsAppId: null, tabLink: null }, 'team', '') // 'https://seen.example/team'
 */
export function tabLink(settings: TabLinkSettings, page: string, account: string): string {
  const { publicUrl, teamsAppId, tabLink: template } = settings;
  const address = `${publicUrl}/${page}`;
  if (template !== null)
    return template
      .replaceAll('{page}', encodeURIComponent(page))
      .replaceAll('{account}', encodeURIComponent(account));
  if (teamsAppId === null) return address;
  const tab = `https://teams.microsoft.com/l/entity/${teamsAppId}/${tabEntityId}?webUrl=${encodeURIComponent(address)}`;
  // Without a page the tab opens where it always does: an empty one would be a page that is not there.
  return page === '' ? tab : `${tab}&context=${encodeURIComponent(JSON.stringify({ subEntityId: page }))}`;
}
