import { namesInSight, type NamedChild } from '#bot/caseload/reading/namesInSight.ts';
import { colleaguesOf } from '#bot/caseload/slots/whoGoes.ts';
import type { OutgoingMessage } from '#shared/model/card.ts';
import { botQuestionWords as words } from '#shared/words/botQuestions.ts';
import { answerPlan, asksForPlan } from './answerPlan.ts';
import { answerWish } from './answerWish.ts';
import { askUnknownName, askWhatAbout, askWhichChild } from './askBack.ts';
import { companionsOf, namedOf, unknownCompanion } from './companionsSaid.ts';
import { dayToAsk } from './dayToAsk.ts';
import { helpMessage } from './helpMessage.ts';
import { planViewOf } from './planViewOf.ts';
import type { Wish } from './presses.ts';
import { saidOf } from './saidOf.ts';
import type { Topic } from './topic.ts';
import type { Turn } from './turn.ts';
import { mayNameCompany } from './understanding/findCompanions.ts';
import { understand } from './understanding/understand.ts';
import type { Intent, Named, Understood } from './understanding/understood.ts';
import { wishByTopic } from './wishByTopic.ts';
import { withGuess } from './withGuess.ts';
import { withoutName } from './withoutName.ts';

/** A sentence, and the names that can be in it. */
interface Heard {
  understood: Understood;
  children: readonly NamedChild[];
  colleagues: readonly Named[];
}

/** Answers what a person wrote: does it, asks what is still open, or says what was understood of it. */
export async function answerSaid(turn: Turn, text: string): Promise<OutgoingMessage> {
  const children = await namesInSight(turn.council, turn.person);
  const everybody = async () => (await colleaguesOf(turn.council, turn.person)).people.map(namedOf);
  const hear = (sentence: string, colleagues: readonly Named[]): Heard => ({
    understood: understand(sentence, {
      now: turn.council.now(),
      // A child whose name no file has brought yet goes by the council's number.
      children: children.map(({ id, given, family, externalId }) => ({
        id,
        given: given ?? (family === null ? externalId : null),
        family,
      })),
      colleagues,
    }),
    children,
    colleagues,
  });
  const heard = hear(text, mayNameCompany(text) ? await everybody() : []);
  const { intent, mentions } = heard.understood;
  if (mentions.length === 0 && asksForPlan(text)) return plan(turn, text);
  if (intent === 'help') return helpMessage(turn);
  const topic = await turn.topic.get();
  const answer =
    (topic && (await byTopic(turn, heard, topic, async () => hear(`with ${text}`, await everybody())))) ??
    (mentions.length === 0 ? await standingAlone(turn, heard) : await withNames(turn, heard, null));
  return withGuess(answer, heard.understood, children, heard.colleagues);
}

async function plan(turn: Turn, text: string): Promise<OutgoingMessage> {
  const message = await answerPlan(turn, text);
  await turn.topic.set({
    about: 'plan',
    wish: { intent: 'book', children: [], ofPlan: planViewOf(turn, text) },
  });
  return message;
}

/** What it means by what the chat is about; null where it stands on its own. */
async function byTopic(
  turn: Turn,
  heard: Heard,
  topic: Topic,
  withThem: () => Promise<Heard>,
): Promise<OutgoingMessage | null> {
  const { understood } = heard;
  const { intent, mentions } = understood;
  if (topic.about === 'which-companion' && intent === null)
    return companionNamed(turn, await withThem(), topic);
  if (topic.about === 'which-child' && intent === null && mentions.some(({ ids }) => ids.length > 0))
    return withNames(turn, heard, topic.wish);
  if (mentions.length > 0)
    return intent === 'why-not' && topic.about === 'plan'
      ? withNames(turn, heard, { intent: 'book', children: [], ofPlan: topic.wish.ofPlan })
      : null;
  const wish = wishByTopic({ understood, said: saidOf(understood) }, topic, turn.today);
  if (!wish) return null;
  const asked = understood.sooner ? null : await dayToAsk(turn, understood, wish);
  return asked ?? unknownCompanion(understood, wish) ?? answerWish(turn, wish);
}

/** "Priya Nair", in answer to which Priya is meant. */
async function companionNamed(
  turn: Turn,
  { understood }: Heard,
  { wish }: Topic,
): Promise<OutgoingMessage | null> {
  const [, ...others] = wish.companionsOneOf ?? [];
  const { companions = [], companionsOneOf = [] } = companionsOf(understood);
  if (companions.length + companionsOneOf.length === 0) return null;
  return answerWish(turn, {
    ...wish,
    companions: [...(wish.companions ?? []), ...companions],
    companionsOneOf: [...companionsOneOf, ...others],
  });
}

async function standingAlone(turn: Turn, { understood }: Heard): Promise<OutgoingMessage> {
  const wish: Wish = { intent: 'book', children: [], ...saidOf(understood) };
  return unknownCompanion(understood, wish) ?? withoutName(turn, understood);
}

const ofChildren: readonly (Intent | null)[] = ['book', 'move', 'cancel', 'record'];

/** @param open a wish that waited for the name, or that it adds to; null where the sentence says all */
async function withNames(
  turn: Turn,
  { understood, children }: Heard,
  open: Wish | null,
): Promise<OutgoingMessage> {
  const { mentions, intent } = understood;
  const wish: Wish = open ? { ...open, ...saidOf(understood), ...whyNotOf(intent) } : wishOf(understood);
  const named = (ids: readonly string[]) => children.filter(({ id }) => ids.includes(id));
  const unknown = mentions.find(({ ids }) => ids.length === 0);
  if (unknown) return askUnknownName(turn, unknown.said, named(unknown.near), wish);
  const clear = [...wish.children, ...mentions.flatMap(({ ids }) => (ids.length === 1 ? ids : []))];
  const oneOf = mentions.find(({ ids }) => ids.length > 1);
  if (oneOf) return askWhichChild(turn, oneOf.said, named(oneOf.ids), { ...wish, children: clear });
  const whole: Wish = { ...wish, children: clear };
  const asked = (await dayToAsk(turn, understood, whole)) ?? unknownCompanion(understood, whole);
  if (asked) return asked;
  if (clear.length > 1 && wish.intent !== 'book') return askWhichChild(turn, words.child, named(clear), wish);
  const nothingAsked = intent === null || intent === 'hello' || intent === 'thanks';
  return nothingAsked && !open ? askWhatAbout(turn, clear[0] as string, whole) : answerWish(turn, whole);
}

/** The wish without its children. What is none of a child is asked as "why". */
function wishOf(understood: Understood): Wish {
  const { intent } = understood;
  return {
    intent: intent === 'why-not' ? 'book' : ofChildren.includes(intent) ? (intent as Wish['intent']) : 'why',
    children: [],
    ...saidOf(understood),
    ...whyNotOf(intent),
  };
}

const whyNotOf = (intent: Intent | null): Pick<Wish, 'whyNot'> =>
  intent === 'why-not' ? { whyNot: true } : {};
