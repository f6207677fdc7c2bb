import { workEnteredHere } from '#shared/model/api/children.ts';
import { escalationSteps } from '#shared/model/caseFile.ts';
import { childFactsWords } from '#shared/words/childFacts.ts';
import { steps } from '#shared/words/escalation.ts';
import { involvementLabel } from '#shared/words/involvements.ts';
import type { FactDraft, PlainKind } from './factDraft.ts';

/** One field of a fact's form. */
export interface FieldSpec {
  name: string;
  label: string;
  type: 'day' | 'time' | 'line' | 'words' | 'choice';
  required?: boolean;
  hint?: string;
  maxLength?: number;
  /** The child's own words: nothing is pointed out in them. */
  childsOwn?: boolean;
  options?: readonly { value: string; label: string }[];
}

/** What the fields depend on. */
export interface FieldsAround {
  draft: FactDraft;
  /** The kinds of work that are open with the child. */
  involvements: readonly string[];
  /** A manager or head of service: only they decide. */
  leads: boolean;
}

const { fields, options } = childFactsWords;
const choices = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const notSaid = { value: '', label: options.open };

const when: readonly FieldSpec[] = [
  { name: 'date', label: fields.at, type: 'day', required: true },
  { name: 'time', label: fields.time, type: 'time', hint: fields.timeHint },
];

const interval = ({ involvements }: FieldsAround): FieldSpec[] => [
  {
    name: 'setBy',
    label: fields.setBy,
    type: 'choice',
    required: true,
    options: [notSaid, ...choices(options.setBy)],
  },
  {
    name: 'involvement',
    label: fields.involvement,
    type: 'choice',
    required: true,
    options: [notSaid, ...involvements.map((kind) => ({ value: kind, label: involvementLabel(kind) }))],
  },
  { name: 'from', label: fields.from, type: 'day', required: true },
  { name: 'visitEvery', label: fields.visitEvery, type: 'line', hint: fields.visitEveryHint },
  {
    name: 'aloneEvery',
    label: fields.aloneEvery,
    type: 'choice',
    options: [notSaid, ...choices(options.aloneEvery)],
  },
  { name: 'contactEvery', label: fields.contactEvery, type: 'line', hint: fields.visitEveryHint },
  {
    name: 'announced',
    label: fields.announced,
    type: 'choice',
    options: [notSaid, ...choices(options.announced)],
  },
  { name: 'contingency', label: fields.contingency, type: 'words', maxLength: 500 },
];

const reasonLabels: Record<string, string> = {
  'child-says-no': fields.reasonChild,
  'manager-decision': fields.reasonManager,
  'too-young': fields.reasonYoung,
};

function aloneExempt({ draft, leads }: FieldsAround): FieldSpec[] {
  const why = choices(options.why).filter(({ value }) => leads || value !== 'manager-decision');
  return [
    { name: 'why', label: fields.why, type: 'choice', required: true, options: [notSaid, ...why] },
    {
      name: 'reason',
      label: reasonLabels[draft['why'] ?? ''] ?? fields.reasonYoung,
      type: 'words',
      required: true,
      maxLength: 500,
      childsOwn: draft['why'] === 'child-says-no',
    },
    { name: 'from', label: fields.from, type: 'day', required: true },
    { name: 'until', label: fields.until, type: 'day', hint: fields.untilHint },
  ];
}

const decision: readonly FieldSpec[] = [
  {
    name: 'step',
    label: fields.step,
    type: 'choice',
    options: [
      { value: '', label: options.noStep },
      ...escalationSteps.map((step) => ({ value: step, label: steps[step] })),
    ],
  },
  { name: 'text', label: fields.text, type: 'words', required: true, maxLength: 1000 },
  ...when,
];

const meeting: readonly FieldSpec[] = [
  {
    name: 'what',
    label: fields.meeting,
    type: 'choice',
    required: true,
    options: [notSaid, ...choices(options.meetings)],
  },
  { name: 'date', label: fields.at, type: 'day', required: true },
  { name: 'time', label: fields.startsAt, type: 'time', required: true },
  {
    name: 'minutes',
    label: fields.minutes,
    type: 'choice',
    required: true,
    options: choices(options.minutes),
  },
  {
    name: 'place',
    label: fields.meetingPlace,
    type: 'choice',
    required: true,
    options: [notSaid, ...choices(options.places)],
  },
];

function work({ draft }: FieldsAround): FieldSpec[] {
  const kinds = workEnteredHere.map((kind) => ({ value: kind, label: involvementLabel(kind) }));
  const second = draft['work'] === 'additional-home';
  return [
    { name: 'work', label: fields.work, type: 'choice', required: true, options: [notSaid, ...kinds] },
    { name: 'from', label: fields.from, type: 'day', required: true },
    { name: 'until', label: fields.workUntil, type: 'day', hint: fields.workUntilHint },
    ...(second
      ? [{ name: 'home', label: fields.home, type: 'line' as const, required: true, hint: fields.homeHint }]
      : []),
    ...(draft['work'] === 'private-fostering'
      ? [{ name: 'notifiedOn', label: fields.notifiedOn, type: 'day' as const }]
      : []),
  ];
}

/** The fields of a fact's form, in their order. */
export function fieldsOf(kind: PlainKind, around: FieldsAround): readonly FieldSpec[] {
  switch (kind) {
    case 'interval':
      return interval(around);
    case 'child-asked':
    case 'concern-raised':
      return when;
    case 'away':
      return [
        { name: 'from', label: fields.from, type: 'day', required: true },
        { name: 'to', label: fields.to, type: 'day', required: true },
        { name: 'reason', label: fields.reasonAway, type: 'words', maxLength: 300 },
      ];
    case 'alone-exempt':
      return aloneExempt(around);
    case 'decision':
      return decision;
    case 'able-to-engage':
      return [
        {
          name: 'able',
          label: fields.able,
          type: 'choice',
          required: true,
          options: [notSaid, ...choices(options.able)],
        },
      ];
    case 'work':
      return work(around);
    case 'home-agreed':
      return [
        {
          name: 'what',
          label: fields.agreedWhat,
          type: 'choice',
          required: true,
          options: [notSaid, ...choices(options.agreed)],
        },
        { name: 'on', label: fields.agreedOn, type: 'day', required: true },
      ];
    case 'school-override':
      return [
        {
          name: 'reason',
          label: fields.overrideReason,
          hint: fields.overrideReasonHint,
          type: 'words',
          required: true,
          maxLength: 300,
        },
        { name: 'from', label: fields.from, type: 'day', required: true },
        { name: 'until', label: fields.lastDay, type: 'day', required: true },
      ];
    case 'meeting':
      return meeting;
    case 'milestone':
      return [
        {
          name: 'milestone',
          label: fields.milestone,
          type: 'choice',
          required: true,
          options: [notSaid, ...choices(options.milestones)],
        },
        ...when,
      ];
  }
}
