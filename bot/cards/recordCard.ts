import type { AdaptiveCard } from '#shared/model/card.ts';
import type { Question } from '#shared/rules/visitQuestions.ts';
import { botRecordWords } from '#shared/words/botRecord.ts';
import { recordWords } from '#shared/words/record.ts';
import { open, press, type Press } from './actions.ts';
import { card } from './card.ts';
import { type Element, heading, section, text } from './elements.ts';
import { type Notice, noticeOf } from './notice.ts';

/** Questions that a card can ask: each has a few answers to tap. */
export type TapQuestion = Exclude<Question, 'notHomeReason' | 'notSeenReason'>;

export interface RecordCard {
  name: string;
  initials: string;
  notice: Notice | null;
  /** "Booked for …", or null for a visit that was not booked: then when it was is asked. */
  booked: string | null;
  /** `2026-11-23`: no later day can be chosen. */
  today: string;
  /** A day that was said, or null. */
  day: string | null;
  /** It was to be online: nobody was to be met. */
  online: boolean;
  /** The homes beside the main one that it may have been; empty: not asked. */
  homes: readonly string[];
  /** It was to be at home: then which home must be said. */
  homeNeeded: boolean;
  alone: boolean;
  aloneNeeded: boolean;
  mayBeTooYoung: boolean;
  /** What the next visit must include, beside "alone". */
  needed: readonly TapQuestion[];
  save: Press;
  tabUrl: string;
}

/** The names of the inputs. The answers to `needed` have the names of their questions. */
export const recordInputs = {
  seen: 'seen',
  home: 'home',
  alone: 'alone',
  words: 'words',
  day: 'day',
  time: 'time',
  purpose: 'purpose',
} as const;

/** The value of "main home", and what stands before the label of another. */
export const homeValues = { main: 'main', other: 'at ' } as const;

/** Two taps, what the next visit must include, and a few words where something stood in the way. */
export function recordCard(asked: RecordCard): AdaptiveCard {
  const { name, initials, notice, booked, needed, tabUrl } = asked;
  return card(
    botRecordWords.summary(initials),
    [
      heading(botRecordWords.heading(name)),
      ...noticeOf(notice),
      text(booked ?? botRecordWords.notBooked, { apart: 'none' }),
      text(booked === null ? recordWords.introNew : recordWords.introBooked, {
        quiet: true,
        small: true,
        apart: 'small',
      }),
      ...(booked === null ? whenOf(asked) : []),
      seenOf(asked),
      ...(asked.homes.length > 0 ? [homeOf(asked)] : []),
      ...(asked.alone ? [aloneOf(asked)] : []),
      ...(needed.length > 0
        ? [
            section([
              text(recordWords.neededHeading, { bold: true }),
              text(recordWords.unansweredNeeded, { quiet: true, small: true, apart: 'none' }),
              ...needed.map((question) => tap(question, name)),
            ]),
          ]
        : []),
      {
        type: 'Input.Text',
        id: recordInputs.words,
        label: botRecordWords.words,
        placeholder: botRecordWords.wordsHint,
        maxLength: 300,
        isMultiline: true,
      },
    ],
    [
      press(botRecordWords.save, asked.save, { withInputs: true, style: 'positive' }),
      open(botRecordWords.more, tabUrl),
    ],
  );
}

function whenOf({ today, day }: RecordCard): Element[] {
  return [
    {
      type: 'Input.Date',
      id: recordInputs.day,
      label: botRecordWords.day,
      max: today,
      isRequired: true,
      errorMessage: recordWords.mend.noDay,
      ...(day === null ? {} : { value: day }),
    },
    { type: 'Input.Time', id: recordInputs.time, label: botRecordWords.time },
    choice(recordInputs.purpose, recordWords.purpose.question, [
      ['planned', recordWords.purpose.planned],
      ['unplanned', recordWords.purpose.unplanned],
      ['meeting', recordWords.purpose.meeting],
    ]),
  ];
}

function seenOf({ name, online }: RecordCard): Element {
  const { seen } = recordWords;
  return {
    ...choice(recordInputs.seen, online ? seen.byVideoQuestion(name) : seen.question(name), [
      ['yes', online ? seen.byVideo : seen.yes],
      ...(online ? [] : ([['briefly', seen.briefly]] as const)),
      ['no', seen.no],
      ['cancelled', seen.cancelled],
    ]),
    isRequired: true,
    errorMessage: recordWords.mend.seen,
  };
}

function homeOf({ name, homes, homeNeeded }: RecordCard): Element {
  const { question, hint, ifAtHome, main } = recordWords.whichHome;
  return {
    ...choice(recordInputs.home, [question, homeNeeded ? hint(name) : ifAtHome(name)].join(' '), [
      [homeValues.main, main],
      ...homes.map((home) => [homeValues.other + home, home] as const),
    ]),
    ...(homeNeeded ? { isRequired: true, errorMessage: recordWords.mend.home } : {}),
  };
}

function aloneOf({ name, mayBeTooYoung: young, aloneNeeded }: RecordCard): Element {
  const { alone } = recordWords;
  const label = [alone.question(name), ...(aloneNeeded ? [`${recordWords.neededHeading}.`] : [])].join(' ');
  return choice(recordInputs.alone, label, [
    ['yes', alone.yes],
    ['no', alone.no],
    ...(young ? ([['too-young', botRecordWords.tooYoung]] as const) : []),
  ]);
}

function tap(question: TapQuestion, name: string): Element {
  return choice(question, recordWords.questions[question](name), [
    ['yes', recordWords.yes],
    ['no', recordWords.no],
    ...(question === 'bedroomSeen' ? ([['shared', recordWords.sharesRoom]] as const) : []),
  ]);
}

function choice(id: string, label: string, choices: readonly (readonly [string, string])[]): Element {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'expanded',
    wrap: true,
    choices: choices.map(([value, title]) => ({ title, value })),
  };
}
