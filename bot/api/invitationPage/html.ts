/** A piece of a page that is safe to send. Only `html` makes one. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What may be put into a piece: a value that is absent leaves nothing behind. */
export type HtmlValue = string | number | Html | null | undefined | false | readonly HtmlValue[];

/**
 * A piece of a page: every value put into it is escaped, unless it is a piece itself. Attributes must stand in quotes.
 * @example html`<p title="${'"'}">${'a < b'}</p>`.text // '<p title="&#34;">a &#60; b</p>'
 */
export function html(parts: TemplateStringsArray, ...values: HtmlValue[]): Html {
  return new Html(String.raw({ raw: parts }, ...values.map(textOf)));
}

function textOf(value: HtmlValue): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string' || typeof value === 'number')
    return String(value).replace(/[&<>"'`]/g, (letter) => `&#${letter.charCodeAt(0)};`);
  if (Array.isArray(value)) return value.map(textOf).join('');
  return '';
}
