import type { AdaptiveCard } from '#shared/model/card.ts';
import { nudgeWords } from '#shared/words/nudges.ts';
import { planWords } from '#shared/words/plans.ts';
import { type Action, type Element } from './elements.ts';
import { open } from './actions.ts';
import { buttonRows } from './buttonRows.ts';
import { card } from './card.ts';
import { group, heading, list, section, text } from './elements.ts';
import { planForm, type PlanForm } from './planForm.ts';

/** One child a manager is told of. */
export interface NudgeCardChild {
  initials: string;
  /** "AB, 9 years old". */
  title: string;
  /** In one sentence: late, or not seen yet. */
  why: string;
  /** The sum and the clause. */
  because: readonly string[];
  /** The steps that the policy asks for, a line each, with how it stands. */
  steps: readonly string[];
  /** Which of them the plan will take, a sentence each. */
  takenByPlan: readonly string[];
  worker: string;
  booked: string;
  plan: { agreed: string; words: string | null; by: string; toTell: string | null } | null;
  form: PlanForm;
  openUrl: string;
}

export interface NudgeCard {
  title: string;
  /** What became of the last press, or null. */
  notice: { text: string; good: boolean } | null;
  children: readonly NudgeCardChild[];
  /** Those beyond what one card can hold, a line each. */
  others: readonly string[];
  /** How many more there are beyond these. */
  more: number;
  settled: string | null;
  teamUrl: string;
}

/** What a manager is told in the morning: each child with the reason, what is booked and agreed, and what they can do. */
export function nudgeCard({
  title,
  notice,
  children,
  others,
  more,
  settled,
  teamUrl,
}: NudgeCard): AdaptiveCard {
  const asks = children.some(({ plan }) => plan === null);
  return card(
    `${title}. ${children.map(({ title: who, why }) => `${who}: ${why}`).join(' ')}`,
    [
      heading(title),
      ...(notice ? [noticeOf(notice)] : []),
      ...(asks ? [text(nudgeWords.lead, { quiet: true, apart: 'small' })] : []),
      ...children.map(childOf),
      ...(others.length > 0
        ? [section([text(nudgeWords.others, { bold: true }), ...list(others, { apart: 'small' })])]
        : []),
      ...(more > 0 ? [text(nudgeWords.more(more), { quiet: true })] : []),
      ...(settled === null ? [] : [section([text(settled, { quiet: true, small: true })])]),
    ],
    [open(nudgeWords.openTeam, teamUrl)],
  );
}

function noticeOf({ text: said, good }: { text: string; good: boolean }): Element {
  return group([text(said, { bold: true })], {
    style: good ? 'good' : 'warning',
    bleed: false,
    spacing: 'small',
  });
}

function childOf(child: NudgeCardChild): Element {
  const { title, why, because, steps, takenByPlan, worker, booked, plan } = child;
  return section([
    text(title, { bold: true }),
    text(why, { apart: 'none' }),
    ...because.map((sentence) => text(sentence, { apart: 'none', quiet: true, small: true })),
    ...(steps.length > 0
      ? [text(nudgeWords.steps, { bold: true, apart: 'small' }), ...list(steps, { apart: 'none' })]
      : []),
    ...takenByPlan.map((line) => text(line, { apart: 'none', quiet: true, small: true })),
    text(worker, { apart: 'small' }),
    text(booked, { apart: 'none' }),
    ...(plan ? planOf(plan) : []),
    ...formOf(child),
  ]);
}

function planOf({ agreed, words, by, toTell }: NonNullable<NudgeCardChild['plan']>): Element[] {
  return [
    group(
      [
        text(agreed, { bold: true }),
        ...(words === null ? [] : [text(words, { apart: 'none' })]),
        text(by, { apart: 'none', quiet: true, small: true }),
        ...(toTell === null ? [] : [text(toTell, { apart: 'small' })]),
      ],
      { style: 'emphasis', spacing: 'small' },
    ),
  ];
}

/** The form waits behind its button; it stands open where something in it is to be put right. */
function formOf({ initials, form, openUrl }: NudgeCardChild): Element[] {
  const { body, action } = planForm(form);
  const openChild: Action = { ...open(nudgeWords.open, openUrl), tooltip: nudgeWords.openFor(initials) };
  if (form.draft) return [group(body, { spacing: 'small' }), ...buttonRows([action, openChild])];
  return buttonRows([
    {
      type: 'Action.ShowCard',
      title: form.changes ? planWords.change : planWords.agree,
      tooltip: form.changes ? planWords.changeFor(initials) : planWords.agreeFor(initials),
      card: { type: 'AdaptiveCard', version: '1.5', body, actions: [action] },
    },
    openChild,
  ]);
}
