import type { EnteredFact } from '#shared/model/api/children.ts';
import type { EscalationStep } from '#shared/model/caseFile.ts';
import { childFactsWords } from '#shared/words/childFacts.ts';
import { steps } from '#shared/words/escalation.ts';
import { involvementLabel } from '#shared/words/involvements.ts';
import type { WishTime } from './wishesDraft.ts';

const { says, options, days } = childFactsWords;

function timesText(times: readonly WishTime[]): string {
  return times
    .map((time) => `${time.days.map((day) => days[day - 1]).join(', ')} ${time.from}–${time.to}`)
    .join('; ');
}

function intervalText(fact: Extract<EnteredFact, { kind: 'interval' }>, day: (moment: string) => string) {
  const { aloneEvery } = fact;
  const alone = options.aloneEvery[String(aloneEvery) as keyof typeof options.aloneEvery];
  const parts = [
    fact.visitEvery && says.visitEvery(fact.visitEvery),
    aloneEvery !== undefined && says.alone(alone ?? `1/${aloneEvery}`),
    fact.contactEvery && says.contactEvery(fact.contactEvery),
    fact.announced !== undefined && options.announced[fact.announced ? 'yes' : 'no'],
    fact.contingency && says.contingency(fact.contingency),
  ].filter(Boolean);
  const forWhat = involvementLabel(fact.involvement);
  return says.interval(options.setBy[fact.setBy], parts.join(', '), forWhat, day(fact.from));
}

function wishesText(fact: Extract<EnteredFact, { kind: 'wishes' }>, day: (moment: string) => string) {
  const said = [
    fact.places?.length && says.at(fact.places.map((place) => options.places[place]).join(', ')),
    fact.schoolIsFine !== undefined && options.schoolIsFine[fact.schoolIsFine ? 'yes' : 'no'],
    fact.goodTimes?.length && says.good(timesText(fact.goodTimes)),
    fact.badTimes?.length && says.bad(timesText(fact.badTimes)),
    fact.lessonsNotToMiss?.length && says.lessons(fact.lessonsNotToMiss.join(', ')),
    fact.who && says.who(fact.who),
    fact.toldBy?.length &&
      says.toldBy(fact.toldBy.map((way) => options.toldBy[way].toLowerCase()).join(', ')),
    fact.askedBy && says.askedBy(fact.askedBy),
    fact.words && says.words(fact.words),
  ].filter(Boolean);
  return `${says.wishes(day(fact.askedOn))} – ${said.join(' · ')}`;
}

/**
 * A fact as one line for people.
 * @param day writes a day or a moment: "Thursday 3 December"
 */
export function factText(fact: EnteredFact, day: (moment: string) => string): string {
  switch (fact.kind) {
    case 'interval':
      return intervalText(fact, day);
    case 'child-asked':
      return says.childAsked(day(fact.at));
    case 'concern-raised':
      return says.concern(day(fact.at));
    case 'away':
      return says.away(day(fact.from), day(fact.to), fact.reason ? `: ${fact.reason}` : '');
    case 'alone-exempt': {
      const until = fact.until ? says.until(day(fact.until)) : '';
      return says.exempt(options.why[fact.why], fact.reason, day(fact.from), until);
    }
    case 'decision': {
      const step = fact.step ? says.step(steps[fact.step as EscalationStep] ?? fact.step) : '';
      return says.decision(fact.text, day(fact.at)) + step;
    }
    case 'agreed-plan':
      return says.agreedPlan(fact.name, day(fact.by), fact.words ?? '');
    case 'able-to-engage':
      return fact.able ? says.able : says.notAble;
    case 'milestone': {
      const name = options.milestones[fact.milestone as keyof typeof options.milestones] ?? fact.milestone;
      return says.milestone(name[0]?.toUpperCase() + name.slice(1), day(fact.at));
    }
    case 'work': {
      const home = fact.home ? says.home(fact.home) : '';
      const told = fact.notifiedOn ? says.notified(day(fact.notifiedOn)) : '';
      const until = fact.until ? says.until(day(fact.until)) : '';
      return says.work(involvementLabel(fact.involvement), home, day(fact.from), until) + told;
    }
    case 'home-agreed':
      return says.agreed(options.agreed[fact.what], day(fact.on));
    case 'wishes':
      return wishesText(fact, day);
    case 'meeting': {
      const what = options.meetings[fact.what];
      const place = options.places[fact.place].toLowerCase();
      return says.meeting(what[0]?.toUpperCase() + what.slice(1), day(fact.at), fact.minutes, place);
    }
    case 'school-override':
      return says.override(day(fact.from), day(fact.until), fact.reason);
  }
}
