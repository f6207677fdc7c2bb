import type { AdaptiveCard } from '#shared/model/card.ts';
import { botListWords } from '#shared/words/botList.ts';
import { open, press, type Press } from './actions.ts';
import { card } from './card.ts';
import { buttons, heading, section, text } from './elements.ts';

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
  /** "Booked for …", or null. */
  booked: string | null;
  /** Said of a team's child: "With Amina Cole". */
  worker: string | null;
  actions: { title: string; press: Press }[];
}

export interface ChildrenCard {
  title: string;
  /** A line of counts below the title. */
  summary: string;
  rows: readonly ChildRow[];
  /** How many more there are than the rows. */
  more: number;
  tabUrl: string;
}

/** Children by what is next. */
export function childrenCard({ title, summary, rows, more, tabUrl }: ChildrenCard): AdaptiveCard {
  return card(
    `${title}. ${summary} ${rows.map(({ name, due }) => `${name}: ${due}.`).join(' ')}`,
    [heading(title), text(summary, { quiet: true }), ...rows.map(rowOf)].concat(
      more > 0 ? [section([text(botListWords.more(more), { quiet: true })])] : [],
    ),
    [open(botListWords.open, tabUrl)],
  );
}

function rowOf({ name, due, state, late, why, booked, worker, actions }: ChildRow) {
  return section([
    text(name, { bold: true }),
    text([due, state].filter(Boolean).join(' · '), {
      apart: 'none',
      ...(late ? { color: 'attention' } : {}),
    }),
    ...[worker, booked].filter((line) => line !== null).map((line) => text(line, { apart: 'none' })),
    ...(why === null ? [] : [text(why, { apart: 'none', quiet: true, small: true })]),
    ...buttons(
      actions.map((one) => press(one.title, one.press, { tooltip: botListWords.of(one.title, name) })),
    ),
  ]);
}
