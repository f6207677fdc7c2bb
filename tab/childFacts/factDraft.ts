import { enteredFactSchema, type EnteredFact } from '#shared/model/api/children.ts';
import { dateSchema, durationSchema } from '#shared/model/caseFile.ts';
import { childFactsWords } from '#shared/words/childFacts.ts';

export type FactKind = EnteredFact['kind'];
/** Every kind that is a few plain fields; wishes have a form of their own, and a plan is agreed in its own dialog. */
export type PlainKind = Exclude<FactKind, 'wishes' | 'agreed-plan'>;

/** A form's fields as they stand, by the name of the field; empty is "not said". */
export type FactDraft = Readonly<Record<string, string>>;

/** What to put right, by field. */
export type FieldProblems = Readonly<Record<string, string>>;

export type Built = { ok: true; fact: EnteredFact } | { ok: false; problems: FieldProblems };

const words = childFactsWords.mend;
const isDay = (text: string) => dateSchema.safeParse(text).success;
const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
const filled = (draft: FactDraft, field: string): string => (draft[field] ?? '').trim();

/** A form with what can be known beforehand: the day is today, the involvement the only one there is. */
export function emptyDraft(around: { today: string; involvements: readonly string[] }): FactDraft {
  return {
    date: around.today,
    from: around.today,
    minutes: '60',
    involvement: around.involvements.length === 1 ? (around.involvements[0] ?? '') : '',
  };
}

const neededFields: Record<PlainKind, readonly string[]> = {
  interval: ['setBy', 'involvement', 'from'],
  'child-asked': ['date'],
  'concern-raised': ['date'],
  away: ['from', 'to'],
  'alone-exempt': ['why', 'reason', 'from'],
  decision: ['text', 'date'],
  'able-to-engage': ['able'],
  milestone: ['milestone', 'date'],
  'school-override': ['reason', 'from', 'until'],
  work: ['work', 'from'],
  'home-agreed': ['what', 'on'],
  meeting: ['what', 'date', 'time', 'minutes', 'place'],
};

const dayFields: Partial<Record<PlainKind, readonly string[]>> = {
  interval: ['from'],
  away: ['from', 'to'],
  'alone-exempt': ['from', 'until'],
  'child-asked': ['date'],
  'concern-raised': ['date'],
  decision: ['date'],
  milestone: ['date'],
  meeting: ['date'],
  'school-override': ['from', 'until'],
  work: ['from', 'until', 'notifiedOn'],
  'home-agreed': ['on'],
};

function shapeProblems(kind: PlainKind, draft: FactDraft): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const field of dayFields[kind] ?? []) {
    const day = filled(draft, field);
    if (day !== '' && !isDay(day)) problems[field] = words.day;
  }
  if (dayFields[kind]?.includes('date') && filled(draft, 'time') !== '' && !isTime(filled(draft, 'time')))
    problems['time'] = words.time;
  for (const field of kind === 'interval' ? ['visitEvery', 'contactEvery'] : []) {
    const length = durationText(filled(draft, field));
    if (length !== '' && !durationSchema.safeParse(length).success) problems[field] = words.duration;
  }
  for (const field of neededFields[kind]) if (filled(draft, field) === '') problems[field] = words.needed;
  return problems;
}

function orderProblems(kind: PlainKind, draft: FactDraft): Record<string, string> {
  if (kind === 'away' && filled(draft, 'to') < filled(draft, 'from')) return { to: words.order };
  const until = filled(draft, 'until');
  const hasUntil = kind === 'alone-exempt' || kind === 'work' || kind === 'school-override';
  if (hasUntil && until !== '' && until < filled(draft, 'from')) return { until: words.order };
  const sets = ['visitEvery', 'aloneEvery', 'contactEvery', 'announced', 'contingency'];
  if (kind === 'interval' && sets.every((field) => filled(draft, field) === ''))
    return { visitEvery: words.nothingSet };
  return {};
}

/** `2 Weeks` is meant as `2 weeks`; `fortnight` is left to the person to write out. */
const durationText = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ').trim();

function moment(draft: FactDraft): string {
  const time = filled(draft, 'time');
  return time === '' ? filled(draft, 'date') : `${filled(draft, 'date')}T${time}`;
}

const only = (parts: Record<string, string | number | boolean | undefined>) =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== '' && part !== undefined));
const yes = (text: string) => (text === '' ? undefined : text === 'yes');

function bodyOf(kind: PlainKind, draft: FactDraft): Record<string, unknown> {
  const text = (field: string) => filled(draft, field);
  switch (kind) {
    case 'interval':
      return only({
        setBy: text('setBy'),
        involvement: text('involvement'),
        from: text('from'),
        visitEvery: durationText(text('visitEvery')),
        aloneEvery: text('aloneEvery') === '' ? undefined : Number(text('aloneEvery')),
        contactEvery: durationText(text('contactEvery')),
        announced: yes(text('announced')),
        contingency: text('contingency'),
      });
    case 'child-asked':
    case 'concern-raised':
      return { at: moment(draft) };
    case 'away':
      return only({ from: text('from'), to: text('to'), reason: text('reason') });
    case 'alone-exempt':
      return only({ why: text('why'), reason: text('reason'), from: text('from'), until: text('until') });
    case 'decision':
      return only({ step: text('step'), text: text('text'), at: moment(draft) });
    case 'able-to-engage':
      return { able: text('able') === 'yes' };
    case 'school-override':
      return { reason: text('reason'), from: text('from'), until: text('until') };
    case 'milestone':
      return { milestone: text('milestone'), at: moment(draft) };
    case 'work':
      return only({
        involvement: text('work'),
        from: text('from'),
        until: text('until'),
        home: text('home'),
        notifiedOn: text('notifiedOn'),
      });
    case 'home-agreed':
      return { what: text('what'), on: text('on') };
    case 'meeting':
      return {
        what: text('what'),
        at: moment(draft),
        minutes: Number(text('minutes')),
        place: text('place'),
      };
  }
}

/**
 * A form as the fact that is sent, or what to put right, by field.
 * @example factOf('able-to-engage', { able: 'yes' }) // { ok: true, fact: { kind: 'able-to-engage', able: true } }
 */
export function factOf(kind: PlainKind, draft: FactDraft): Built {
  const shape = shapeProblems(kind, draft);
  const problems = Object.keys(shape).length > 0 ? shape : orderProblems(kind, draft);
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, fact: enteredFactSchema.parse({ kind, ...bodyOf(kind, draft) }) };
}

/** The field of the form that a place in the server's answer means: `fact.at` is the day. */
export function fieldOf(where: string): string {
  const field = where.replace(/^fact\./, '').replace(/^body\.(fact\.)?/, '');
  return field === 'at' ? 'date' : field === 'involvement' ? 'work' : field;
}
