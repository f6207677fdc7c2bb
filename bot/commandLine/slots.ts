import { parseArgs } from 'node:util';
import { proposeSlots } from '#shared/slots/proposeSlots.ts';
import { slotFileSchema } from '#shared/slots/slotFile.ts';
import { slotRequestOf } from '#shared/slots/slotRequestOf.ts';
import { whyNotThen } from '#shared/slots/whyNotThen.ts';
import { slotPlaces } from '#shared/model/api/bookings.ts';
import { momentSchema } from '#shared/model/caseFile.ts';
import type { SlotPlace } from '#shared/model/slots.ts';
import { instantText, readMoment } from '#shared/time/moment.ts';
import { type Command, InputError } from './command.ts';
import { readJsonFile } from './readJsonFile.ts';
import { againstInWords, slotsInWords } from './slotsInWords.ts';

/**
 * `slots FILE [--json] [--at MOMENT --place PLACE]`: a question as in docs/slots.md in, times for a visit out, each with its reasons; or what
 * stands against one very time.
 */
export const slots: Command = async (args, streams) => {
  const { file, json, then } = readOptions(args);
  const request = slotRequestOf(await readJsonFile(file, slotFileSchema, streams), streams.now());
  if (then !== null) {
    const start = then.at;
    const against = whyNotThen(request, start, start + request.minutes * 60_000, then.place);
    streams.out(json ? JSON.stringify({ against }, null, 2) : againstInWords(against));
    return 0;
  }
  const answer = proposeSlots(request);
  const written = <T extends { start: number; end: number }>(one: T) => ({
    ...one,
    start: instantText(one.start),
    end: instantText(one.end),
  });
  streams.out(
    json
      ? JSON.stringify(
          { ...answer, slots: answer.slots.map(written), ruledOut: answer.ruledOut.map(written) },
          null,
          2,
        )
      : slotsInWords(answer, request.now),
  );
  return 0;
};

interface Options {
  file: string;
  json: boolean;
  then: { at: number; place: SlotPlace } | null;
}

function readOptions(args: string[]): Options {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, at: { type: 'string' }, place: { type: 'string' } },
    });
  } catch (error) {
    throw new InputError([`slots: ${(error as Error).message.split('\n')[0]!}`]);
  }
  const [file, ...others] = parsed.positionals;
  if (file === undefined) throw new InputError(['slots: no file: name one, or "-" for standard input.']);
  if (others.length > 0) throw new InputError([`slots: one file at a time: take out ${others.join(', ')}.`]);
  const { json = false, at, place } = parsed.values;
  return { file, json, then: at === undefined && place === undefined ? null : readThen(at, place) };
}

function readThen(at: string | undefined, text: string | undefined): { at: number; place: SlotPlace } {
  const moment = momentSchema.safeParse(at);
  const place = slotPlaces.find((one) => one === text);
  const wrong = [
    ...(moment.success ? [] : ['slots: --at must be a moment such as 2026-11-24T10:00:00+00:00.']),
    ...(place ? [] : [`slots: --place must be one of ${slotPlaces.join(', ')}.`]),
  ];
  if (!moment.success || !place) throw new InputError(wrong);
  return { at: readMoment(moment.data).instant, place };
}
