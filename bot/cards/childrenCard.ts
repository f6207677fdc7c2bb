import type { AdaptiveCard } from '#shared/model/card.ts';
import { botListWords } from '#shared/words/botList.ts';
import { open, press, type Press } from './actions.ts';
import { buttonRows } from './buttonRows.ts';
import { card } from './card.ts';
import { buttons, type Element, heading, section, text } from './elements.ts';

/** A child as a line of the list. */
export interface ChildRow {
  name: string;
  /** "Due Thursday 26 November". */
  due: string;
  /** "We are 3 days late", "Due in 2 days". */
  state: string;
  late: boolean;
  /** Why, in a sentence. */
  why: string | null;
  /** "Not seen yet", or null. */
  unseen: string | null;
  /** "Booked for …", or null. */
  booked: string | null;
  /** Said of a team's child: "With Amina Cole". */
  worker: string | null;
  actions: readonly { title: string; press: Press }[];
  /** The child's page, where the row has a button for it. */
  openUrl: string | null;
}

export interface ChildrenCard {
  title: string;
  /** A line of counts below the title. */
  summary: string;
  /** Visits of which nobody has said how they went. */
  waiting: readonly { title: string; action: { title: string; press: Press } }[];
  rows: readonly ChildRow[];
  /** Said where there is no row. */
  none: string;
  /** How many more there are than the rows. */
  more: number;
  tabUrl: string;
}

/** Children by what is next. */
export function childrenCard({
  title,
  summary,
  waiting,
  rows,
  none,
  more,
  tabUrl,
}: ChildrenCard): AdaptiveCard {
  return card(
    `${title}. ${summary}`,
    [
      heading(title),
      text(summary, { quiet: true, apart: 'none' }),
      ...waiting.map((one) =>
        section([text(one.title), ...buttons([press(one.action.title, one.action.press)])]),
      ),
      ...rows.map(rowOf),
      ...(rows.length === 0 ? [section([text(none)])] : []),
      ...(more > 0 ? [section([text(botListWords.more(more), { quiet: true })])] : []),
    ],
    [open(botListWords.open, tabUrl)],
  );
}

function rowOf(row: ChildRow): Element {
  const { name, due, state, late, why, unseen, booked, worker, actions, openUrl } = row;
  const known = (line: string | null): line is string => line !== null;
  return section([
    text(name, { bold: true }),
    text([due, state].filter(Boolean).join(' · '), {
      apart: 'none',
      ...(late ? { color: 'attention' } : {}),
    }),
    ...[unseen, booked, worker].filter(known).map((line) => text(line, { apart: 'none' })),
    ...(why === null ? [] : [text(why, { apart: 'none', quiet: true, small: true })]),
    ...buttonRows([
      ...actions.map((one) => press(one.title, one.press, { tooltip: botListWords.of(one.title, name) })),
      ...(openUrl === null ? [] : [open(botListWords.open, openUrl)]),
    ]),
  ]);
}
