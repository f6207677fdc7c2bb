import type { Visit } from '#shared/model/caseFile.ts';
import { historyWords } from '#shared/words/childPage.ts';

/** How, where and by whom, as one line; what nobody said is left out. @example 'In person at home by their social worker' */
export function howLine(visit: Visit): string {
  const { modes, places, roles } = historyWords;
  const said = [
    modes[visit.mode ?? 'unknown'],
    places[visit.place ?? 'unknown'],
    roles[visit.by ?? 'unknown'],
  ];
  return capitalised(said.filter((part) => part !== '').join(' '));
}

/** What is known of the child's part, in a few words each. */
export function visitParts(visit: Visit): string[] {
  const { parts } = historyWords;
  const isSeen = visit.childSeen === 'yes' || visit.childSeen === 'briefly' || visit.childSeen === 'reported';
  const answers = [
    isSeen ? parts.alone[visit.alone ?? 'unknown'] : '',
    parts.awake[visit.awake ?? 'unknown'],
    visit.home === undefined ? '' : historyWords.toHome(visit.home),
    parts.homeSeen[visit.homeSeen ?? 'unknown'],
    parts.bedroomSeen[visit.bedroomSeen ?? 'unknown'],
    parts.sleepingArrangementsSeen[visit.sleepingArrangementsSeen ?? 'unknown'],
    parts.interactionObserved[visit.interactionObserved ?? 'unknown'],
    visit.individually === false ? historyWords.inGroup : '',
    visit.announced === false ? historyWords.unannounced : '',
  ];
  return answers.filter((part) => part !== '');
}

/** The reasons that were written down with the visit. */
export function visitReasons(visit: Visit): string[] {
  return [visit.notSeenReason, visit.aloneReason, visit.notHomeReason].filter(
    (reason) => reason !== undefined && reason !== '',
  ) as string[];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
