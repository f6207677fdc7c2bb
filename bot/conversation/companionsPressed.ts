import type { Notice } from '#bot/cards/notice.ts';
import { colleaguesNamed } from '#bot/caseload/slots/whoGoes.ts';
import { whyNot } from '#bot/caseload/slots/whyNot.ts';
import type { SlotPlace } from '#shared/model/slots.ts';
import { botTimesWords } from '#shared/words/botTimes.ts';
import { childrenNamed } from '#shared/words/findATime.ts';
import type { Turn } from './turn.ts';

interface Pressed {
  children: readonly string[];
  companions: readonly string[];
  start: string;
  end: string;
  place: SlotPlace;
  offered: boolean;
  anyway: boolean;
  booking?: string;
}

/**
 * Whether a time that was offered with colleagues is one no more: their calendars are looked into once more, as the worker's own is. A
 * time that somebody named themself was told of before.
 */
export async function companionsBusy({ council, person }: Turn, pressed: Pressed): Promise<boolean> {
  const { companions, offered, anyway, children, start, end, place, booking } = pressed;
  if (companions.length === 0 || !offered || anyway || Date.parse(start) <= council.now()) return false;
  const { against } = await whyNot(council, person, {
    childIds: [...children],
    people: [...companions],
    start,
    end,
    place,
    ...(booking === undefined ? {} : { booking }),
  });
  return against.length > 0;
}

/** Nobody else tells those who come along. */
export async function tellThem(
  { council }: Turn,
  { companions }: Pick<Pressed, 'companions'>,
): Promise<Notice | null> {
  const names = (await colleaguesNamed(council, companions)).map(({ name }) => name);
  return names.length === 0 ? null : { text: botTimesWords.tellThem(childrenNamed(names)), kind: 'good' };
}
