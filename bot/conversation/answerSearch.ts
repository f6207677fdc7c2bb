import { insertedCard } from '#bot/cards/insertedCard.ts';
import { listChildren } from '#bot/caseload/reading/listChildren.ts';
import { hasRole } from '#bot/identity/person.ts';
import type { Searched, SearchResult } from '#bot/teams/turn.ts';
import type { ChildLine } from '#shared/model/api/children.ts';
import { botSearchWords } from '#shared/words/botSearch.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { dueLine, stateLine } from './dueLines.ts';
import type { Turn } from './turn.ts';
import { folded } from './understanding/tokens.ts';

const visiting = ['worker', 'duty-worker', 'personal-adviser', 'early-help-practitioner'] as const;

/**
 * The children whom a person may see and whose name has these words, as they are typed: with the name for who searches, and a card with
 * initials for the message. Without words, those who are next.
 */
export async function answerSearch(turn: Turn, { words, skip, count }: Searched): Promise<SearchResult[]> {
  const typed = folded(words)
    .split(/[\s-]+/)
    .filter(Boolean);
  const fits = ({ name }: ChildLine) => {
    const parts = folded(name).split(/[\s-]+/);
    return typed.every((word) => parts.some((part) => part.startsWith(word)));
  };
  return (await childrenOf(turn))
    .filter(fits)
    .slice(skip, skip + count)
    .map((child) => resultOf(turn, child));
}

async function childrenOf({ council, person }: Turn): Promise<ChildLine[]> {
  const mine = hasRole(person, ...visiting) ? (await listChildren(council, person, 'mine')).children : [];
  if (!hasRole(person, 'manager', 'head-of-service')) return mine;
  const { children } = await listChildren(council, person, 'team');
  return [...mine, ...children.filter(({ id }) => !mine.some((one) => one.id === id))];
}

function resultOf(
  turn: Turn,
  { id, name, initials, evaluation: { next, obligations } }: ChildLine,
): SearchResult {
  const noDate = obligations.some(({ state }) => state === 'not-set')
    ? nextVisitWords.needsANumber
    : nextVisitWords.nothingDue;
  const due = next ? dueLine(turn, next) : noDate;
  return {
    title: name,
    text: next ? `${due} · ${stateLine(turn, next)}` : due,
    card: insertedCard({
      initials: initials || botSearchWords.noInitials,
      next: due,
      // For whoever reads the message: it names nobody, not even who wrote it.
      tabUrl: turn.council.tabLink(`child/${id}`, ''),
    }),
  };
}
