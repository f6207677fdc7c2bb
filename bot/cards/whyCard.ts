import type { AdaptiveCard } from '#shared/model/card.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { childWords } from '#shared/words/childPage.ts';
import { botWhyWords } from '#shared/words/botWhy.ts';
import { open, press, type Press } from './actions.ts';
import { card } from './card.ts';
import { type Element, heading, list, section, text } from './elements.ts';
import { type Notice, noticeOf } from './notice.ts';

export interface WhyCard {
  name: string;
  initials: string;
  /** "9 years old · Child protection plan". */
  about: string;
  notice: Notice | null;
  /** "Due Thursday 26 November", or that no date is known or needed. */
  due: string;
  state: string;
  late: boolean;
  aim: string | null;
  /** The sum, line by line, each with its clause. */
  because: readonly string[];
  /** "counted from the visit on Monday 9 November". */
  countedFrom: string | null;
  /** Policy and clause. */
  policy: string | null;
  mustInclude: readonly string[];
  prefer: readonly string[];
  /** The other dates, a line each. */
  others: readonly string[];
  booked: readonly string[];
  /** The steps that a policy asks for, a line each, with how it stands. */
  steps: readonly string[];
  /** Facts that cannot be right, or are missing. */
  findings: readonly string[];
  actions: readonly { title: string; press: Press }[];
  tabUrl: string;
}

/** When a child must be seen and how we come to that day. */
export function whyCard(why: WhyCard): AdaptiveCard {
  const { name, initials, about, notice, due, state, late, aim, because, countedFrom, policy, tabUrl } = why;
  return card(
    `${initials}: ${[due, state].filter(Boolean).join(', ')}. ${because[0] ?? ''}`.trim(),
    [
      heading(botWhyWords.heading(name)),
      text(about, { quiet: true, apart: 'none' }),
      ...noticeOf(notice),
      text(due, { bold: true }),
      ...lines([state], { apart: 'none', ...(late ? { color: 'attention' } : {}) }),
      ...lines([aim, ...why.booked], { apart: 'none' }),
      ...(because.length + Number(countedFrom !== null) > 0
        ? [
            section([
              ...list(because),
              ...lines([countedFrom, policy], { quiet: true, small: true, apart: 'small' }),
            ]),
          ]
        : []),
      ...titled(nextVisitWords.mustInclude, why.mustInclude),
      ...titled(nextVisitWords.prefer, why.prefer),
      ...titled(botWhyWords.otherDates, why.others),
      ...titled(childWords.steps, why.steps),
      ...titled(childWords.findings, why.findings),
    ],
    [...why.actions.map((one) => press(one.title, one.press)), open(botWhyWords.open, tabUrl)],
  );
}

function lines(said: readonly (string | null)[], look: Parameters<typeof text>[1]): Element[] {
  return said.filter((line): line is string => line !== null && line !== '').map((line) => text(line, look));
}

function titled(title: string, said: readonly string[]): Element[] {
  return said.length === 0 ? [] : [section([text(title, { bold: true }), ...list(said, { apart: 'none' })])];
}
