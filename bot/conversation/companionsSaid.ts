import { questionCard } from '#bot/cards/questionCard.ts';
import { namesInSight } from '#bot/caseload/reading/namesInSight.ts';
import { colleaguesNamed } from '#bot/caseload/slots/whoGoes.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { botQuestionWords as words } from '#shared/words/botQuestions.ts';
import { childLabels } from './childLabels.ts';
import { type Wish, wishPress } from './presses.ts';
import type { Turn } from './turn.ts';
import type { Named, Understood } from './understanding/understood.ts';

/** A name of the people file as it is matched: the first word is the given name. @example namedOf({ id, name: 'Priya Nair' }).family // 'Nair' */
export function namedOf({ id, name }: { id: string; name: string }): Named {
  const [given = name, ...family] = name.split(/\s+/);
  return { id, given, family: family.length > 0 ? family.join(' ') : null };
}

/** Who comes along, as a wish says it: those who are clear, and of whom it is still to be asked which. */
export function companionsOf({
  companions,
  alongside,
}: Pick<Understood, 'companions' | 'alongside'>): Pick<Wish, 'companions' | 'companionsOneOf' | 'alongside'> {
  const clear = companions.flatMap(({ ids, children }) =>
    ids.length === 1 && children.length === 0 ? ids : [],
  );
  const open = companions
    .filter(({ ids, children }) => ids.length + children.length > 1)
    .map(({ ids, children }) => [...ids, ...children].slice(0, 8));
  return {
    ...(clear.length > 0 ? { companions: clear.slice(0, 5) } : {}),
    ...(open.length > 0 ? { companionsOneOf: open.slice(0, 5) } : {}),
    ...(alongside ? { alongside } : {}),
  };
}

/** The first of whom it is open which colleague is meant: as buttons. */
export async function askWhichCompanion(turn: Turn, wish: Wish): Promise<OutgoingMessage> {
  const [ids = [], ...others] = wish.companionsOneOf ?? [];
  const rest = { ...wish, companionsOneOf: others.length > 0 ? others : undefined };
  const colleagues = await colleaguesNamed(turn.council, ids);
  const children = (await namesInSight(turn.council, turn.person)).filter(({ id }) => ids.includes(id));
  const labels = await childLabels(turn, children);
  const sameName = ({ name }: { name: string }) => colleagues.filter((one) => one.name === name).length > 1;
  await turn.topic.set({ about: 'which-companion', wish });
  return {
    card: questionCard({
      question: words.whichCompanion,
      fallbackText: words.whichCompanion,
      answers: [
        ...colleagues.map((one) => ({
          title: sameName(one) ? words.label(one.name, one.account) : one.name,
          press: wishPress({ ...rest, companions: [...(wish.companions ?? []), one.id] }),
        })),
        ...children.map(({ id }, index) => ({
          title: words.theChild(labels[index] ?? ''),
          press: wishPress({ ...rest, children: [...wish.children, id] }),
        })),
      ],
    }),
    summary: words.whichCompanion,
  };
}

/** A name of nobody of the council. Nothing is looked for as if they were free: without them only where that is wished. */
export function unknownCompanion(
  { companions }: Pick<Understood, 'companions'>,
  wish: Wish,
): OutgoingMessage | null {
  const unknown = companions.find(({ ids, children }) => ids.length + children.length === 0);
  if (!unknown) return null;
  const said = words.unknownCompanion(unknown.said);
  return {
    card: questionCard({
      question: said,
      fallbackText: words.whichCompanion,
      lines: [words.unknownCompanionHint],
      answers: wish.children.length > 0 ? [{ title: words.withoutThem, press: wishPress(wish) }] : [],
    }),
    summary: words.whichCompanion,
  };
}
