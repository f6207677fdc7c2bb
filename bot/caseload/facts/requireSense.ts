import { today, type Council } from '#bot/caseload/council.ts';
import { hasRole, type Person } from '#bot/identity/person.ts';
import type { EnteredFact } from '#shared/model/api/children.ts';
import { escalationSteps, involvementKinds, milestoneKinds } from '#shared/model/caseFile.ts';
import { ProblemError } from '#shared/model/problemError.ts';
import { dayNumber, isoDate } from '#shared/time/calendarDay.ts';
import { isAfter, atInstant, readMoment } from '#shared/time/moment.ts';
import { problems } from '#shared/words/errors.ts';
import { factWords } from '#shared/words/facts.ts';

/** A section 47 enquiry ends within 15 working days; a strategy discussion decides anew before a decision is this old. */
const longestOverrideDays = 42;

/**
 * Refuses a fact whose parts are each well written but cannot be so together, or that is not this person's to enter.
 * @throws ProblemError `bad-input` with where and why; `not-for-you`
 */
export function requireSense(council: Council, person: Person, fact: EnteredFact): void {
  const refuse = (where: string, detail: string): never => {
    throw new ProblemError(problems.badInput, { where: `fact.${where}`, detail });
  };
  const inThePast = (at: string): void => {
    if (isAfter(readMoment(at), atInstant(council.now()))) refuse('at', factWords.stillToCome);
  };
  switch (fact.kind) {
    case 'interval':
      if (!known(involvementKinds, fact.involvement)) refuse('involvement', factWords.unknownWork);
      if (
        !fact.visitEvery &&
        !fact.aloneEvery &&
        !fact.contactEvery &&
        fact.announced === undefined &&
        !fact.contingency
      )
        refuse('visitEvery', factWords.nothingSet);
      return;
    case 'child-asked':
    case 'concern-raised':
      return inThePast(fact.at);
    case 'milestone':
      if (!known(milestoneKinds, fact.milestone)) refuse('milestone', factWords.unknownEvent);
      if (!fact.milestone.endsWith('-planned')) return inThePast(fact.at);
      if (fact.at.slice(0, 10) < today(council)) refuse('at', factWords.over);
      return;
    case 'decision':
      if (!hasRole(person, 'manager', 'head-of-service')) throw new ProblemError(problems.managersOnly);
      if (fact.step !== undefined && !known(escalationSteps, fact.step))
        refuse('step', factWords.unknownStep);
      return inThePast(fact.at);
    case 'away':
      if (fact.to < fact.from) refuse('to', factWords.endsBeforeItBegins);
      return;
    case 'alone-exempt':
      if (fact.why === 'manager-decision' && !hasRole(person, 'manager', 'head-of-service'))
        throw new ProblemError(problems.managersOnly);
      if (fact.until !== undefined && fact.until < fact.from) refuse('until', factWords.endsBeforeItBegins);
      return;
    case 'wishes':
      if (fact.askedOn > today(council)) refuse('askedOn', factWords.stillToCome);
      for (const [list, name] of [
        [fact.goodTimes, 'goodTimes'] as const,
        [fact.badTimes, 'badTimes'] as const,
      ])
        list?.forEach(({ from, to }, index) => {
          if (!isTime(from)) refuse(`${name}.${index}.from`, factWords.notATime);
          if (!isTime(to)) refuse(`${name}.${index}.to`, factWords.notATime);
          if (to <= from) refuse(`${name}.${index}.to`, factWords.endsBeforeItBegins);
        });
      return;
    case 'school-override':
      if (fact.until < fact.from) refuse('until', factWords.endsBeforeItBegins);
      if (fact.until < today(council)) refuse('until', factWords.over);
      if (fact.until > isoDate(dayNumber(fact.from) + longestOverrideDays))
        refuse('until', factWords.overrideTooLong);
      return;
    case 'meeting': {
      const at = readMoment(fact.at);
      if (!at.hasTime) refuse('at', factWords.timeNeeded);
      if (at.instant + fact.minutes * 60_000 <= council.now()) refuse('at', factWords.over);
      return;
    }
    case 'agreed-plan':
      return refuse('kind', factWords.planElsewhere);
    case 'work':
      if (fact.from > today(council)) refuse('from', factWords.stillToCome);
      if (fact.until !== undefined && fact.until < fact.from) refuse('until', factWords.endsBeforeItBegins);
      if (fact.involvement === 'additional-home' && fact.home === undefined)
        refuse('home', factWords.homeUnnamed);
      return;
    case 'home-agreed':
      if (fact.on > today(council)) refuse('on', factWords.stillToCome);
      return;
    case 'able-to-engage':
      return;
  }
}

function known(list: readonly string[], text: string): boolean {
  return list.includes(text);
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
