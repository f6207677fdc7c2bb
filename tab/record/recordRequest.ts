import { dateSchema } from '#shared/model/caseFile.ts';
import type { ChildAnswers, CorrectVisit, RecordVisit } from '#shared/model/api/visits.ts';
import { recordWords } from '#shared/words/record.ts';
import { askedOf, type Question } from '#shared/rules/visitQuestions.ts';
import { type AskedOnForm, homesAsked, mustSayHome } from './homesAsked.ts';
import type { ChildForm, RecordForm, Trip } from './recordForm.ts';

/** Something to put right before the form can be saved; `where` names the field as the server would. */
export interface FieldProblem {
  where: string;
  text: string;
}

export type Checked<Request> = { ok: true; request: Request } | { ok: false; problems: FieldProblem[] };

/** What the check must know beside the form: each child of the trip, and now as Europe/London wall time. */
export interface RecordAround {
  children: ReadonlyMap<string, AskedOnForm>;
  now: string;
}

const words = recordWords.mend;
const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
const text = (value: string) => (value.trim() === '' ? undefined : value.trim());
const known = <Value>(value: Value | null): Value | undefined => value ?? undefined;

function whenProblems(trip: Trip, now: string): FieldProblem[] {
  if (!dateSchema.safeParse(trip.date).success) return [{ where: 'at', text: words.noDay }];
  if (trip.time !== '' && !isTime(trip.time)) return [{ where: 'at', text: words.noTime }];
  const at = trip.time === '' ? trip.date : `${trip.date}T${trip.time}`;
  // A visit that is still to come is a booking (SR-21).
  return at > now.slice(0, at.length) ? [{ where: 'at', text: words.future }] : [];
}

function childProblems(
  { trip }: RecordForm,
  child: ChildForm,
  asked: AskedOnForm,
  place: string,
): FieldProblem[] {
  if (child.seen === null) return [{ where: `${place}childSeen`, text: words.seen }];
  return [
    ...aloneProblems(child, place),
    ...(mustSayHome(asked, child, trip) ? [{ where: `${place}home`, text: words.home }] : []),
  ];
}

function aloneProblems(child: ChildForm, place: string): FieldProblem[] {
  const needsWords = child.seen !== 'no' && child.seen !== 'cancelled' && child.alone === 'no';
  if (!needsWords || child.aloneReason.trim() !== '') return [];
  if (child.notAloneWhy === 'child-says-no')
    return [{ where: `${place}aloneReason`, text: words.childsWords }];
  if (child.notAloneWhy === 'manager-decision')
    return [{ where: `${place}aloneReason`, text: words.managersReason }];
  return [];
}

/** The two halves of "alone": exempt only with the reason that SR-12 asks for, otherwise a plain no. */
function aloneAnswer(child: ChildForm): Pick<ChildAnswers, 'alone' | 'aloneReason'> {
  if (child.alone === null) return {};
  if (child.alone === 'yes') return { alone: 'yes' };
  const reason = text(child.aloneReason);
  if (child.notAloneWhy === 'too-young')
    return { alone: 'exempt', aloneReason: reason ?? recordWords.tooYoungReason };
  if (child.notAloneWhy === 'child-says-no' || child.notAloneWhy === 'manager-decision')
    return { alone: 'exempt', aloneReason: reason };
  return { alone: 'no', aloneReason: reason };
}

function answerTo(question: Question, child: ChildForm): Partial<ChildAnswers> {
  switch (question) {
    case 'notHomeReason':
    case 'notSeenReason':
      return { [question]: text(child[question]) };
    default:
      return { [question]: known(child[question]) };
  }
}

/** Leaves out what nobody has said: a key that is not there is unknown. */
function withoutUnknown<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;
}

/** The home that was chosen, as the record names it: the main one needs no label. */
function homeAnswer(child: ChildForm, asked: AskedOnForm, trip: Trip): Pick<ChildAnswers, 'home'> {
  const { home } = child;
  return home !== null && homesAsked(asked, child, trip).includes(home) ? { home } : {};
}

/** Of a child of whom the page knows nothing more. */
const unknownChild: AskedOnForm = { age: null, unborn: false, mustInclude: [], work: [] };

function askedChild({ children }: RecordAround, { childId }: ChildForm): AskedOnForm {
  return children.get(childId) ?? unknownChild;
}

function childAnswers(form: RecordForm, child: ChildForm, around: RecordAround): ChildAnswers {
  const person = askedChild(around, child);
  const asked = askedOf(person, child, form.trip, form.children.length > 1);
  const questions = [...asked.needed, ...asked.why, ...asked.more];
  return withoutUnknown({
    childId: child.childId,
    childSeen: child.seen as ChildAnswers['childSeen'],
    ...(asked.alone ? aloneAnswer(child) : {}),
    ...Object.assign({}, ...questions.map((question) => answerTo(question, child))),
    ...homeAnswer(child, person, form.trip),
  });
}

function withoutChildId(answers: ChildAnswers): CorrectVisit['answers'] {
  return Object.fromEntries(
    Object.entries(answers).filter(([key]) => key !== 'childId'),
  ) as CorrectVisit['answers'];
}

function tripAnswers(form: RecordForm) {
  const { trip } = form;
  return withoutUnknown({
    key: form.key,
    at: trip.time === '' ? trip.date : `${trip.date}T${trip.time}`,
    by: known(trip.by),
    // The first question says "face to face": whoever answers it without choosing video or phone has answered this too.
    mode: trip.mode ?? ('in-person' as const),
    place: known(trip.place),
    purpose: known(trip.purpose),
    announced: known(trip.announced),
  });
}

/**
 * The form as the request that records the visit, or what to put right first. Only "seen" must be answered for each child;
 * everything unanswered is left out.
 */
export function recordRequest(form: RecordForm, around: RecordAround): Checked<RecordVisit> {
  const problems = [
    ...whenProblems(form.trip, around.now),
    ...form.children.flatMap((child, index) =>
      childProblems(form, child, askedChild(around, child), `children.${index}.`),
    ),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    request: {
      ...tripAnswers(form),
      ...(form.bookingId === null ? {} : { bookingId: form.bookingId }),
      children: form.children.map((child) => childAnswers(form, child, around)),
    },
  };
}

/** The form as a correction of one child's record. `version` is the one the person saw. */
export function correctRequest(
  form: RecordForm,
  around: RecordAround,
  version: number,
): Checked<CorrectVisit> {
  const [child] = form.children;
  if (!child) return { ok: false, problems: [{ where: 'answers', text: words.seen }] };
  const problems = [
    ...whenProblems(form.trip, around.now),
    ...childProblems(form, child, askedChild(around, child), 'answers.'),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    request: { ...tripAnswers(form), answers: withoutChildId(childAnswers(form, child, around)), version },
  };
}
