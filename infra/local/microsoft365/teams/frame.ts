/// <reference lib="dom" />
/**
 * Plays the Teams client for one tab: answers what the real teams-js 2.58 asks by postMessage. Runs in the browser.
 * The wire is not documented; it is held still by the pinned version and by the test that runs the real library.
 */
interface Message {
  id: number;
  uuidAsString?: string;
  func: string;
  args?: unknown[];
}

const frame = document.querySelector<HTMLIFrameElement>('#tab')!;
const state = document.querySelector<HTMLElement>('#state')!;
const address = new URL(frame.dataset.address ?? '');
const parameters = new URLSearchParams(location.search);
let theme = parameters.get('theme') ?? 'default';

const runtime = {
  apiVersion: 4,
  isNAAChannelRecommended: false,
  isDeeplyNestedAuthSupported: false,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    pages: { backStack: {}, config: {}, currentApp: {}, tabs: {}, appButton: {} },
    clipboard: {},
    dialog: { card: { bot: {} }, update: {}, url: { bot: {}, parentCommunication: {} } },
  },
};

/** The flat form, which hosts put on the wire; the library makes the nested one of it. */
const context = () => ({
  locale: 'en-gb',
  theme,
  entityId: 'seen-and-heard',
  subEntityId: parameters.get('page') ?? '',
  frameContext: 'content',
  userObjectId: frame.dataset.oid,
  userDisplayName: frame.dataset.name,
  userPrincipalName: frame.dataset.account,
  loginHint: frame.dataset.account,
  tid: frame.dataset.tenant,
  hostClientType: 'web',
  hostName: 'Teams',
  sessionId: crypto.randomUUID(),
  appSessionId: crypto.randomUUID(),
  ringId: 'general',
  appIconPosition: 0,
  userClickTime: Date.now(),
  osLocaleInfo: {
    platform: 'windows',
    regionalFormat: 'en-gb',
    shortDate: 'dd/MM/yyyy',
    longDate: 'dd MMMM yyyy',
    shortTime: 'HH:mm',
    longTime: 'HH:mm:ss',
  },
});

async function authToken(): Promise<unknown[]> {
  const answer = await fetch(`/teams/token?account=${encodeURIComponent(frame.dataset.account ?? '')}`);
  return answer.ok ? [true, ((await answer.json()) as { token: string }).token] : [false, 'CancelledByUser'];
}

function openLink(link: unknown): unknown[] {
  window.open(String(link), '_blank', 'noopener');
  return [true];
}

/** What the tab may ask, and the answer; what is not here is not supported by this host, as `supports` says. */
const answers: Record<string, (args: unknown[]) => unknown[] | Promise<unknown[]>> = {
  initialize: () => ['content', 'web', JSON.stringify(runtime), '2.58.0'],
  getContext: () => [context()],
  'authentication.getAuthToken': authToken,
  executeDeepLink: ([link]) => openLink(link),
  'appInitialization.appLoaded': () => told(state.dataset.loaded ?? ''),
  'appInitialization.success': () => told(state.dataset.loaded ?? ''),
  'appInitialization.failure': ([reason]) => told(`${state.dataset.failed ?? ''}${String(reason)}`),
  'appInitialization.expectedFailure': ([reason]) => told(`${state.dataset.failed ?? ''}${String(reason)}`),
};

function told(words: string): unknown[] {
  state.textContent = words;
  return [];
}

function send(message: Record<string, unknown>): void {
  frame.contentWindow?.postMessage(message, address.origin);
}

addEventListener('message', (event: MessageEvent<Message>) => {
  if (event.source !== frame.contentWindow || event.origin !== address.origin) return;
  const { id, uuidAsString, func, args = [] } = event.data;
  const answer = answers[func];
  if (!answer) return;
  void Promise.resolve(answer(args)).then((result) => {
    send({
      id,
      uuidAsString,
      args: result,
      isPartialResponse: false,
      monotonicTimestamp: performance.now() + performance.timeOrigin,
    });
  });
});

/** Buttons of which one is pressed. */
function choice(group: string, chosen: (value: string) => void): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>(`${group} button`)];
  for (const button of buttons)
    button.addEventListener('click', () => {
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      chosen(button.value);
    });
}

choice('#themes', (value) => {
  theme = value;
  send({ func: 'themeChange', args: [value] });
});
choice('#widths', (value) => document.querySelector('#stage')?.classList.toggle('phone', value === 'phone'));

// Teams puts its own marks behind the address; the tab must not mind them.
address.searchParams.set('inTeams', 'true');
frame.src = address.href;

export {};
