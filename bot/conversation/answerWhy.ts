import { whyCard } from '#bot/cards/whyCard.ts';
import type { Notice } from '#bot/cards/notice.ts';
import { chosenPacks } from '#bot/caseload/reading/chosenPacks.ts';
import { readChildPage } from '#bot/caseload/reading/readChildPage.ts';
import type { Booking } from '#shared/model/api/bookings.ts';
import type { ChildPage } from '#shared/model/api/children.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import type { Obligation } from '#shared/model/evaluation.ts';
import { spokenMoment, spokenSpan } from '#shared/time/spokenMoment.ts';
import { botWhyWords } from '#shared/words/botWhy.ts';
import { childWords, clockName, countedFromWords } from '#shared/words/childPage.ts';
import { involvementLabel } from '#shared/words/involvements.ts';
import { listWords } from '#shared/words/myChildren.ts';
import { ageWords, nextVisitWords } from '#shared/words/nextVisit.ts';
import { isAim, isAssumed, isNotVerified } from '#shared/words/reasons.ts';
import { stepLine, stepsInOrder } from '#shared/words/stepLine.ts';
import { isAhead, waitsForWord } from './bookingsOfPage.ts';
import { aimLine, dueLine, stateLine } from './dueLines.ts';
import { wishPress } from './presses.ts';
import type { Turn } from './turn.ts';

/** A card stays short: the rest is on the child's page. */
const mostOthers = 4;
const mostFindings = 8;

/** "Why is Mia due": the dates, the sum with its clauses, and what the visit must include. */
export async function answerWhy(
  turn: Turn,
  childId: string,
  notice: Notice | null = null,
): Promise<OutgoingMessage> {
  const page = await readChildPage(turn.council, turn.person, childId);
  const { child } = page;
  const { next, obligations, findings, escalation } = child.evaluation;
  const obligation = obligations.find(({ id }) => id === next?.obligation) ?? null;
  const notSet = obligations.filter(({ state }) => state === 'not-set');
  const missing = notSet.flatMap(({ missing: what }) => (what ? [nextVisitWords.lacks(what)] : []));
  const ahead = page.bookings.filter((booking) => isAhead(turn, booking));
  const waiting = page.bookings.filter((booking) => waitsForWord(turn, booking));
  return {
    card: whyCard({
      name: child.name,
      initials: child.initials || child.name,
      about: aboutOf(turn, page),
      notice,
      due: next
        ? dueLine(turn, next)
        : notSet.length > 0
          ? nextVisitWords.needsANumber
          : nextVisitWords.nothingDue,
      state: next ? stateLine(turn, next) : '',
      late: next?.state === 'late',
      aim: next ? aimLine(turn, next) : null,
      because: [
        ...(child.evaluation.unseen ? [nextVisitWords.unseenHint] : []),
        ...(obligation?.because.filter((sentence) => !isAim(sentence)) ?? missing),
      ],
      countedFrom: obligation ? countedFromOf(turn, obligation) : null,
      policy: obligation ? await policyOf(turn, obligation) : null,
      mustInclude: next?.mustInclude.map((part) => nextVisitWords.parts[part]) ?? [],
      prefer: next?.prefer.map(({ what }) => nextVisitWords.preferred(what)) ?? [],
      others: othersOf(turn, obligations, obligation),
      booked: ahead.map(({ start, end }) => listWords.booked(spokenSpan(start, end, turn.todayNumber))),
      steps: stepsInOrder(escalation).map((step) => stepLine(step, turn.todayNumber)),
      findings: shortened(findings),
      actions: actionsOf(child.id, ahead, waiting),
      tabUrl: turn.tab(`child/${child.id}`),
    }),
    summary: botWhyWords.summary(child.initials || child.name),
  };
}

function actionsOf(childId: string, ahead: readonly Booking[], waiting: readonly Booking[]) {
  const children = [childId];
  return [
    ...(waiting.length > 0
      ? [{ title: botWhyWords.record, press: wishPress({ intent: 'record', children }) }]
      : []),
    ahead.length > 0
      ? { title: botWhyWords.move, press: wishPress({ intent: 'move', children }) }
      : { title: botWhyWords.book, press: wishPress({ intent: 'book', children }) },
    { title: botWhyWords.back, press: wishPress({ intent: 'who' }) },
  ];
}

/** @example aboutOf(turn, page) // '9 years old · Child protection plan' */
function aboutOf(turn: Turn, { child }: ChildPage): string {
  const age =
    child.age !== null
      ? ageWords.years(child.age)
      : child.expectedOn
        ? ageWords.unborn(spokenMoment(child.expectedOn, turn.todayNumber))
        : ageWords.unknown;
  return [age, ...new Set(child.involvements.map(involvementLabel))].join(' · ');
}

function countedFromOf(turn: Turn, { countedFrom, assumed, because }: Obligation): string | null {
  // Where the sum names the number that is ours, once is enough.
  const ours = assumed && !because.some(isAssumed);
  if (!countedFrom) return ours ? childWords.assumed : null;
  const from = childWords.countedFrom(
    countedFromWords(countedFrom.what, spokenMoment(countedFrom.at, turn.todayNumber)),
  );
  const sentence = `${from.charAt(0).toUpperCase()}${from.slice(1)}.`;
  return ours ? `${sentence} ${childWords.assumed}` : sentence;
}

async function policyOf({ council }: Turn, { id, clause }: Obligation): Promise<string | null> {
  const packs = await chosenPacks(council);
  const pack = packs.find(({ pack: one }) => id.startsWith(`${one.id}/`));
  return pack ? nextVisitWords.policy(pack.pack.name, clause) : null;
}

/** What else is due, the earliest first: each clock and day once, with every clause that asks for it. */
function othersOf(turn: Turn, obligations: readonly Obligation[], shown: Obligation | null): string[] {
  const others = obligations
    .filter((one) => one !== shown && one.dueBy !== null)
    .sort((one, other) => (one.dueBy ?? '').localeCompare(other.dueBy ?? ''));
  const alike = Map.groupBy(others, ({ kind, involvement, dueBy }) => `${kind} ${involvement} ${dueBy}`);
  return [...alike.values()].slice(0, mostOthers).map((found) => {
    const [{ kind, involvement, dueBy }] = found as [Obligation, ...Obligation[]];
    return botWhyWords.otherDate(
      clockName({ kind, involvement }),
      nextVisitWords.due(spokenMoment(dueBy ?? '', turn.todayNumber)),
      [...new Set(found.map(clauseOf))].join(', '),
    );
  });
}

/** The clause, and what must be known of its number. */
function clauseOf({ clause, assumed, because }: Obligation): string {
  if (assumed) return botWhyWords.ourNumber(clause);
  return because.some(isNotVerified) ? botWhyWords.notChecked(clause) : clause;
}

/** The most that a card can hold; the child's page has them all. */
function shortened(lines: readonly string[]): string[] {
  const further = lines.length - mostFindings;
  return further > 0 ? [...lines.slice(0, mostFindings), botWhyWords.further(further)] : [...lines];
}
