import type { BrowserContext } from 'playwright-core';

/** Hears every address that a browser shows or asks for, every line that the product logs, and all that it writes into Outlook. */
export interface Listening {
  watch(context: BrowserContext): void;
  /** For pino. */
  write(line: string): void;
  /** Hears a body that was sent to Outlook: a subject, a place, a text. */
  wrote(body: unknown): void;
  /** Says that nothing of these words may be in an address, a log or an event. */
  isPersonal(...words: string[]): void;
  /** Each place where something personal was found; an empty list is what should be. */
  found(): string[];
}

/**
 * Names do not belong in addresses, which end in histories and proxies, nor in logs.
 * @param origin only the product's own addresses are ours to answer for
 */
export function listenFor(origin: string): Listening {
  const addresses = new Set<string>();
  const lines = new Set<string>();
  const written = new Set<string>();
  const personal = new Set<string>();
  const hear = (url: string) => {
    if (url.startsWith(origin)) addresses.add(readable(url));
  };
  return {
    watch(context) {
      context.on('request', (request) => hear(request.url()));
      context.on('page', (page) => page.on('framenavigated', (frame) => hear(frame.url())));
    },
    write: (line) => void lines.add(line),
    wrote: (body) => void written.add(JSON.stringify(body)),
    isPersonal(...words) {
      for (const word of words) if (word.trim()) personal.add(word);
    },
    found() {
      // A run in which nothing was heard would prove nothing.
      if (addresses.size === 0 || lines.size === 0) return ['no address or no log was heard'];
      return [...personal].flatMap((word) => {
        const whole = new RegExp(String.raw`(?<![\p{L}\d])${escaped(word)}(?![\p{L}\d])`, 'iu');
        const where = (kind: string, heard: Set<string>) =>
          [...heard].filter((text) => whole.test(text)).map((text) => `${word} in ${kind}: ${text}`);
        return [...where('an address', addresses), ...where('a log', lines), ...where('an event', written)];
      });
    },
  };
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

function readable(url: string): string {
  try {
    return decodeURIComponent(url.replaceAll('+', ' '));
  } catch {
    return url;
  }
}
