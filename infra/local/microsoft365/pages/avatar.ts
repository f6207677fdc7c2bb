import { html, type Html } from './html.ts';

/** A round with the initials; for the eye only, since the name stands beside it. */
export function avatar(name: string): Html {
  const words = name.split(/\s+/).filter(Boolean);
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.charAt(0) ?? '')
    .join('');
  let hue = 0;
  for (const letter of name) hue = (hue * 31 + letter.charCodeAt(0)) % 8;
  return html`<span class="avatar hue-${hue}" aria-hidden="true">${initials}</span>`;
}
