import type { AdaptiveCard } from '#shared/model/card.ts';
import { botTimesWords } from '#shared/words/botTimes.ts';
import { open, press, type Press } from './actions.ts';
import { card } from './card.ts';
import { buttons, type Element, heading, list, section, text } from './elements.ts';
import { type Notice, noticeOf } from './notice.ts';

export interface OfferedTime {
  /** "Thursday 26 November, 3:45pm to 4:45pm". */
  when: string;
  /** "at home". */
  place: string;
  afterDue: boolean;
  reasons: readonly string[];
  press: Press;
}

export interface TimesCard {
  heading: string;
  /** Without a name. */
  fallbackText: string;
  notice: Notice | null;
  /** Dates of the next visit first, and what is booked now. */
  lead: readonly string[];
  /** Why it is due then; null where nothing is due. */
  why: string | null;
  times: readonly OfferedTime[];
  /** Reasons that hold for all of them. */
  common: readonly string[];
  /** "Book this time" or "Move it here". */
  take: string;
  /** What stands in the way where there is no time. */
  inTheWay: readonly string[];
  /** What stands against what was asked about, hour by hour or day by day; null where nobody asked, or nothing does. */
  against: { title: string; lines: readonly string[] } | null;
  /** What could not be known, and was therefore never taken as free. */
  unknown: readonly string[];
  /** Whether the family is told: true or false to begin with; null where it must be unannounced, or is not asked. */
  announced: boolean | null;
  /** Said where nobody is told. */
  unannounced: boolean;
  actions: readonly { title: string; press: Press }[];
  tabUrl: string;
}

/** The name of the input that says whether the family knows. */
export const announcedInput = 'announced';

/** Times at which a visit would suit, best first, each with its reasons and a button. */
export function timesCard(times: TimesCard): AdaptiveCard {
  const { notice, lead, why, inTheWay, against, unknown, tabUrl } = times;
  return card(
    `${times.fallbackText}. ${times.times.map(({ when, place }) => `${when}, ${place}.`).join(' ')}`.trim(),
    [
      heading(times.heading),
      ...noticeOf(notice),
      ...lead.slice(0, 1).map((line) => text(line, { apart: notice ? 'small' : 'none' })),
      ...(why === null ? [] : [text(why, { quiet: true, small: true, apart: 'none' })]),
      ...lead.slice(1).map((line) => text(line, { apart: 'none' })),
      ...(times.unannounced ? [text(botTimesWords.unannounced, { apart: 'none' })] : []),
      ...times.times.map((time) => timeOf(time, times.take)),
      ...(times.common.length > 0
        ? [section([text(botTimesWords.allOfThem(times.common.join(' · ')), { quiet: true, small: true })])]
        : []),
      ...(inTheWay.length > 0
        ? [section([text(botTimesWords.none, { bold: true }), ...list(inTheWay)])]
        : []),
      ...(against ? [section([text(against.title, { bold: true }), ...list(against.lines)])] : []),
      ...(times.announced === null ? [] : [section([announcedOf(times.announced)])]),
      ...(unknown.length > 0 ? [section(list(unknown, { quiet: true, small: true, apart: 'none' }))] : []),
    ],
    [
      ...times.actions.map((one) => press(one.title, one.press, { withInputs: true })),
      open(botTimesWords.open, tabUrl),
    ],
  );
}

function timeOf({ when, place, afterDue, reasons, press: wish }: OfferedTime, take: string): Element {
  return section([
    text(botTimesWords.at(when, place), { bold: true }),
    ...(afterDue ? [text(botTimesWords.late, { color: 'attention', apart: 'none' })] : []),
    ...(reasons.length > 0 ? [text(reasons.join(' · '), { quiet: true, small: true, apart: 'none' })] : []),
    ...buttons([press(take, wish, { withInputs: true, tooltip: botTimesWords.choose(take, when) })]),
  ]);
}

function announcedOf(value: boolean): Element {
  return {
    type: 'Input.Toggle',
    id: announcedInput,
    label: botTimesWords.announcedQuestion,
    title: botTimesWords.announced,
    value: String(value),
    valueOn: 'true',
    valueOff: 'false',
    wrap: true,
  };
}
