import type { Action } from './elements.ts';

/** What a button asks for: a verb and its data, as `acted` reads them. */
export interface Press {
  verb: string;
  data: Record<string, unknown>;
}

interface Look {
  style?: 'positive' | 'destructive';
  /** Said by screen readers where the title alone does not tell the buttons of a list apart. */
  tooltip?: string;
  /** False: what was chosen on the card is not sent along, and need not be filled in. */
  withInputs?: boolean;
}

/**
 * A button. Where a client does not know Action.Execute it is an Action.Submit with the same verb and data: its verb stands
 * among the data, since a Submit has no other place for it.
 */
export function press(title: string, { verb, data }: Press, look: Look = {}): Action {
  const { withInputs = false, style, tooltip } = look;
  const shared = {
    title,
    ...(style ? { style } : {}),
    ...(tooltip ? { tooltip } : {}),
    ...(withInputs ? {} : { associatedInputs: 'none' }),
  };
  return {
    type: 'Action.Execute',
    ...shared,
    verb,
    data,
    fallback: { type: 'Action.Submit', ...shared, data: { ...data, verb } },
  };
}

/** A button that opens a page. */
export function open(title: string, url: string): Action {
  return { type: 'Action.OpenUrl', title, url };
}
