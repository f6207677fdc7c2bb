/** What cards are made of. Teams draws these in its own colours, light, dark and high contrast, so they name none. */
export type Element = Record<string, unknown>;
export type Action = Record<string, unknown>;

interface TextLook {
  bold?: boolean;
  quiet?: boolean;
  large?: boolean;
  small?: boolean;
  /** Of the few colours that Teams gives a meaning. */
  color?: 'attention' | 'warning' | 'good' | 'accent';
  heading?: boolean;
  /** Space above. */
  apart?: 'none' | 'small' | 'medium';
}

/** A line of text that wraps. What people typed or files held is shown as it is, never read as Markdown. */
export function text(said: string, look: TextLook = {}): Element {
  const { bold, quiet, large, small, color, heading, apart } = look;
  return {
    type: 'TextBlock',
    text: plain(said),
    wrap: true,
    ...(bold ? { weight: 'bolder' } : {}),
    ...(quiet ? { isSubtle: true } : {}),
    ...(large ? { size: 'large' } : small ? { size: 'small' } : {}),
    ...(color ? { color } : {}),
    ...(heading ? { style: 'heading' } : {}),
    ...(apart ? { spacing: apart } : {}),
  };
}

/** @example heading('Times to see Mia') */
export function heading(said: string): Element {
  return text(said, { bold: true, large: true, heading: true });
}

/** Sentences one below the other, each with a dot before it. */
export function list(lines: readonly string[], look: TextLook = {}): Element[] {
  return lines.map((line) => text(`• ${line}`, { apart: 'small', ...look }));
}

export function group(items: readonly Element[], more: Element = {}): Element {
  return { type: 'Container', items, ...more };
}

/** A group that stands apart from what is above it. */
export function section(items: readonly Element[]): Element {
  return group(items, { separator: true, spacing: 'medium' });
}

export function buttons(actions: readonly Action[]): Element[] {
  return actions.length === 0 ? [] : [{ type: 'ActionSet', spacing: 'small', actions }];
}

const markdown = /([\\`*_[\]])/g;

/** Cards read Markdown: a name with an underscore, or a sentence beginning with "1.", must come out as it was. */
export function plain(said: string): string {
  return said
    .replace(markdown, '\\$1')
    .replace(/^(\s*\d+)([.)])(\s)/, '$1\\$2$3')
    .replace(/^(\s*)([-+])(\s)/, '$1\\$2$3');
}
