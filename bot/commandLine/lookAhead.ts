import { caseFileSchema, type Child } from '#shared/model/caseFile.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { heldAlways } from '#shared/rules/heldPack.ts';
import { lookAhead as lookAheadFrom } from '#shared/rules/lookAhead.ts';
import { missingForDate } from '#shared/rules/missingForDate.ts';
import { type WeekAhead, weeksAhead } from '#shared/rules/weeksAhead.ts';
import { isoDate } from '#shared/time/calendarDay.ts';
import { instantText, readMoment } from '#shared/time/moment.ts';
import * as words from '#shared/words/lookingBack.ts';
import { nextVisitWords } from '#shared/words/nextVisit.ts';
import { weeksAheadWords } from '#shared/words/reports.ts';
import { alignedTable } from './alignedTable.ts';
import { readAsOf } from './asOfOption.ts';
import { choosePacks, namesIn } from './choosePacks.ts';
import type { Command } from './command.ts';
import { numberOf, optionsOf } from './commandOptions.ts';
import { fileName, readJsonFile } from './readJsonFile.ts';

/**
 * `look-ahead [--weeks N] [--policy ID[,ID…]] [--as-of WHEN] [--minutes N] [--way N] [--json] FILE`: the visits of the weeks to come
 * (docs/reports.md).
 */
export const lookAhead: Command = async (args, streams) => {
  const { values, file } = optionsOf('look-ahead', args, {
    weeks: { type: 'string' },
    policy: { type: 'string' },
    'as-of': { type: 'string' },
    minutes: { type: 'string' },
    way: { type: 'string' },
    json: { type: 'boolean' },
  });
  const weeks = numberOf('--weeks', values.weeks, { from: 1, to: 52, otherwise: 8 });
  const time = {
    perVisit: numberOf('--minutes', values.minutes, { from: 0, to: 480, otherwise: 60 }),
    perTrip: numberOf('--way', values.way, { from: 0, to: 480, otherwise: 30 }),
  };
  const given = readAsOf(values['as-of']);
  const caseFile = await readJsonFile(file, caseFileSchema, streams);
  const packs = values.policy
    ? choosePacks(namesIn(values.policy), '--policy', true)
    : choosePacks(caseFile.policy, `${fileName(file)}: policy`, false);
  const asOf = given ?? caseFile.asOf ?? instantText(streams.now());
  const { instant, day } = readMoment(asOf);
  const children = caseFile.children.map((child) => ({
    child: child.id,
    visits: lookAheadFrom(child, heldAlways(packs), instant, weeks),
    missing: missingForDate(evaluate(child, packs, asOf)) ?? [],
  }));
  const found = weeksAhead(children, isoDate(day), weeks, time);
  streams.out(
    values.json
      ? JSON.stringify({ asOf, weeks: found, children }, null, 2)
      : [
          inWords(found, caseFile.children, isoDate(day)),
          ...undatedInWords(children, caseFile.children),
        ].join('\n'),
  );
  return 0;
};

function inWords(weeks: readonly WeekAhead[], children: readonly Child[], today: string): string {
  const names = new Map(children.map(({ id, name }) => [id, name ?? id]));
  const title = ({ from }: WeekAhead) => words.weekTitle(from, today);
  const table = alignedTable([
    [...words.weekColumns],
    ...weeks.map((week) => [
      title(week),
      String(week.visits.length),
      weeksAheadWords.hours(week.minutes),
      week.hard ? weeksAheadWords.hard : '',
    ]),
  ]);
  const lists = weeks
    .filter(({ visits }) => visits.length > 0)
    .flatMap((week) => [
      '',
      title(week),
      ...week.visits.map((visit) => words.visitAhead(names.get(visit.child) ?? visit.child, visit)),
    ]);
  return [words.aheadOf(today, weeks.length), '', ...table, ...lists].join('\n');
}

/** Children without a date stand in no week: they are named, so that an empty week is not taken for all. */
function undatedInWords(
  found: readonly { child: string; missing: readonly string[] }[],
  children: readonly Child[],
): string[] {
  const undated = found.filter(({ missing }) => missing.length > 0);
  if (undated.length === 0) return [];
  const names = new Map(children.map(({ id, name }) => [id, name ?? id]));
  return [
    '',
    `${weeksAheadWords.withoutDate(undated.length)}:`,
    ...undated.map(
      ({ child, missing }) => `  ${names.get(child)}: ${missing.map(nextVisitWords.lacks).join(' ')}`,
    ),
  ];
}
