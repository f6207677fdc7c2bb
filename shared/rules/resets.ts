import { birthday } from '#shared/time/birthday.ts';
import { momentOfDay } from '#shared/time/moment.ts';
import { spokenDate } from '#shared/time/spokenDate.ts';
import * as words from '#shared/words/reasons.ts';
import { seenAlone } from './alone.ts';
import type { Anchor } from './anchor.ts';
import type { Clock } from './clockRules.ts';
import type { StartOfCount } from './countStart.ts';
import { had } from './demands.ts';
import type { PackView } from './packView.ts';
import { notesOn, visitSaid } from './reasons.ts';
import type { PastVisit } from './timeline.ts';

/** What last reset a clock, of the visits that count for it; null where nothing did. */
export function lastReset(
  clock: Clock,
  visits: PastVisit[],
  start: StartOfCount,
  view: PackView,
): Anchor | null {
  switch (clock.clock) {
    case 'visit':
    case 'seen-by-anyone':
    case 'contact':
    case 'keeping-in-touch': {
      const last = visits.at(-1);
      return last ? ofVisit(last, visitSaid(last, view), view) : null;
    }
    case 'seen-alone':
      return lastAlone(visits, start, view);
    case 'home':
    case 'bedroom':
    case 'sleeping-arrangements':
    case 'unannounced': {
      const part = clock.clock;
      const last = visits.findLast((past) => had(part, past));
      if (!last) return null;
      const day = spokenDate(last.moment.day, view.facts.now.day);
      return ofVisit(last, words.event.included[part](view.facts.name, day), view);
    }
  }
}

function ofVisit(visit: PastVisit, said: string, view: PackView): Anchor {
  return { what: `visit ${visit.visit.id}`, moment: visit.moment, visit, said, notes: notesOn(visit, view) };
}

/**
 * The last visit alone, or where it came later the end of an exemption (SR-12) or the birthday from which the policy asks for it: until
 * then nobody owed it.
 */
function lastAlone(visits: PastVisit[], start: StartOfCount, view: PackView): Anchor | null {
  const { name, now, born, child } = view.facts;
  const alone = visits.findLast(seenAlone);
  const last = alone
    ? ofVisit(alone, words.event.seenAlone(name, spokenDate(alone.moment.day, now.day)), view)
    : null;
  const { exemption } = view;
  const { aloneAge } = view.pack;
  const later: Anchor[] = [];
  if (exemption)
    later.push({
      what: 'end of the exemption',
      moment: momentOfDay(exemption.lapses),
      said: words.event.exemptionEnded(spokenDate(exemption.lapses, now.day)),
      notes: [],
    });
  if (aloneAge !== undefined && born !== null && child.ableToEngage !== true) {
    const day = birthday(born, aloneAge.from, 'duty-begins');
    if (day > start.moment.day)
      later.push({
        what: 'birthday',
        moment: momentOfDay(day),
        said: words.event.birthday(name, aloneAge.from, spokenDate(day, now.day)),
        notes: [],
      });
  }
  return later.reduce<Anchor | null>(
    (latest, one) => (one.moment.day > (latest?.moment.day ?? Number.NEGATIVE_INFINITY) ? one : latest),
    last,
  );
}
