/// <reference lib="dom" />
/**
 * Draws the cards of a chat with Microsoft's own renderer, presses their buttons, and keeps the chat as it is now. Runs in the browser.
 */
interface Action {
  verb?: string;
  title?: string;
  data?: Record<string, unknown>;
  url?: string;
  getJsonTypeName(): string;
}
interface Renderer {
  AdaptiveCard: new () => {
    hostConfig: unknown;
    onExecuteAction: (action: Action) => void;
    parse(card: unknown, context: unknown): void;
    render(): HTMLElement | undefined;
  };
  HostConfig: new (config: unknown) => unknown;
  SerializationContext: new (version: unknown) => unknown;
  Versions: { v1_5: unknown };
}

const page = document.querySelector<HTMLElement>('main.chat')!;
const list = document.querySelector<HTMLElement>('#chat')!;
const trouble = document.querySelector<HTMLElement>('#trouble')!;
const form = document.querySelector<HTMLFormElement>('#say')!;
const account = page.dataset.account ?? '';

const ink = { default: 'var(--ink)', subtle: 'var(--quiet)' };
const colours = Object.fromEntries(
  ['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'].map((name) => [name, ink]),
);
const style = { backgroundColor: 'transparent', foregroundColors: colours };
const emphasis = { ...style, backgroundColor: 'var(--raised)' };
const styles = {
  default: style,
  emphasis,
  good: emphasis,
  warning: emphasis,
  attention: emphasis,
  accent: emphasis,
};

function renderer(): Promise<Renderer> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/chat/adaptivecards.js';
    script.onload = () => resolve((window as unknown as { AdaptiveCards: Renderer }).AdaptiveCards);
    script.onerror = reject;
    document.head.append(script);
  });
}

async function send(path: string, body: unknown): Promise<void> {
  trouble.textContent = '';
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (!answer?.ok) trouble.textContent = trouble.dataset.failed ?? '';
  await refresh();
}

function draw(item: HTMLElement, cards: Renderer): void {
  const place = item.querySelector<HTMLElement>('.card');
  if (place && !place.dataset.drawn) {
    const card = new cards.AdaptiveCard();
    card.hostConfig = new cards.HostConfig({
      fontFamily: 'inherit',
      supportsInteractivity: true,
      containerStyles: styles,
      actions: {
        maxActions: 6,
        actionsOrientation: 'horizontal',
        actionAlignment: 'left',
        showCard: { actionMode: 'inline' },
      },
    });
    card.onExecuteAction = (action) => press(item, action);
    card.parse(JSON.parse(place.dataset.card ?? '{}'), new cards.SerializationContext(cards.Versions.v1_5));
    const drawn = card.render();
    if (drawn) place.replaceChildren(drawn);
    place.dataset.drawn = 'yes';
  }
  for (const button of item.querySelectorAll<HTMLButtonElement>('.suggestion'))
    button.onclick = () => void send('/chat/say', { account, text: button.value });
}

function press(item: HTMLElement, action: Action): void {
  const kind = action.getJsonTypeName();
  if (kind === 'Action.OpenUrl' && /^https?:/.test(action.url ?? ''))
    window.open(action.url, '_blank', 'noopener');
  else if (kind === 'Action.Execute' || kind === 'Action.Submit')
    void send('/chat/press', {
      account,
      message: item.id.slice(2),
      kind,
      verb: action.verb,
      data: action.data ?? {},
    });
}

/** Takes over what is new or was changed; what somebody types into another card stays. */
async function refresh(): Promise<void> {
  const answer = await fetch(location.href);
  const now = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const items = [...now.querySelectorAll<HTMLElement>('#chat > li')].map((item) => {
    const known = document.getElementById(item.id);
    return known && known.dataset.edits === item.dataset.edits ? known : document.importNode(item, true);
  });
  const grown = items.length > list.children.length;
  list.replaceChildren(...items);
  document.querySelector<HTMLElement>('#none')!.hidden = items.length > 0;
  drawAll();
  if (grown) items.at(-1)?.scrollIntoView({ block: 'nearest' });
}

let cards: Renderer | null = null;
function drawAll(): void {
  if (cards) for (const item of list.querySelectorAll<HTMLElement>(':scope > li')) draw(item, cards);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const field = form.querySelector<HTMLInputElement>('[name=text]')!;
  const text = field.value;
  field.value = '';
  void send('/chat/say', { account, text });
});
new EventSource(`/chat/changes?account=${encodeURIComponent(account)}`).onmessage = () => void refresh();
cards = await renderer();
drawAll();
list.lastElementChild?.scrollIntoView({ block: 'end' });
