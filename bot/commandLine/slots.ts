import { parseArgs } from 'node:util';
import { postcodeKey } from '#bot/travel/postcodeKey.ts';
import { readPostcodes } from '#bot/travel/readPostcodes.ts';
import { TravelFileError } from '#bot/travel/travelFileError.ts';
import { fileJourneys } from '#shared/slots/fileJourneys.ts';
import type { PointOfPostcode } from '#shared/slots/filePlace.ts';
import { proposeSlots } from '#shared/slots/proposeSlots.ts';
import { slotFileSchema } from '#shared/slots/slotFile.ts';
import { slotRequestOf } from '#shared/slots/slotRequestOf.ts';
import { whyNotThen } from '#shared/slots/whyNotThen.ts';
import { slotPlaces } from '#shared/model/api/bookings.ts';
import { momentSchema } from '#shared/model/caseFile.ts';
import type { SlotPlace } from '#shared/model/slots.ts';
import { instantText, readMoment } from '#shared/time/moment.ts';
import { travelWords } from '#shared/words/travel.ts';
import { type Command, InputError } from './command.ts';
import { readJsonFile } from './readJsonFile.ts';
import { againstInWords, slotsInWords } from './slotsInWords.ts';

/**
 * `slots FILE [--json] [--postcodes FILE] [--at MOMENT --place PLACE]`: a question as in docs/slots.md in, times for a visit out, each with its reasons; or what
 * stands against one very time.
 */
export const slots: Command = async (args, streams) => {
  const { file, json, then, postcodes } = readOptions(args);
  const question = await readJsonFile(file, slotFileSchema, streams);
  const journeys = fileJourneys(question, await placesIn(postcodes));
  const request = slotRequestOf(question, streams.now(), journeys);
  if (then !== null) {
    const start = then.at;
    const against = whyNotThen(request, start, start + request.minutes * 60_000, then.place);
    streams.out(json ? JSON.stringify({ against }, null, 2) : againstInWords(against));
    return 0;
  }
  const found = proposeSlots(request);
  const answer = {
    ...found,
    unknown: [...found.unknown, ...journeys.notFound.map(travelWords.noSuchPostcode)],
  };
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

/** Where postcodes are, by the council's own file of them; without it none is known. */
async function placesIn(file: string | null): Promise<PointOfPostcode> {
  if (file === null) return () => null;
  try {
    const found = await readPostcodes(file, '--postcodes');
    return (postcode) => found.get(postcodeKey(postcode) ?? '') ?? null;
  } catch (error) {
    if (error instanceof TravelFileError) throw new InputError([error.message]);
    throw error;
  }
}

interface Options {
  file: string;
  /** The file that says where postcodes are. */
  postcodes: string | null;
  json: boolean;
  then: { at: number; place: SlotPlace } | null;
}

function readOptions(args: string[]): Options {
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        at: { type: 'string' },
        place: { type: 'string' },
        postcodes: { type: 'string' },
      },
    });
  } catch (error) {
    throw new InputError([`slots: ${(error as Error).message.split('\n')[0]!}`]);
  }
  const [file, ...others] = parsed.positionals;
  if (file === undefined) throw new InputError(['slots: no file: name one, or "-" for standard input.']);
  if (others.length > 0) throw new InputError([`slots: one file at a time: take out ${others.join(', ')}.`]);
  const { json = false, at, place, postcodes = null } = parsed.values;
  return {
    file,
    postcodes,
    json,
    then: at === undefined && place === undefined ? null : readThen(at, place),
  };
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
