import { z } from 'zod';
import type { School } from '#shared/model/api/administration.ts';
import type { RowProblem } from '#shared/model/source.ts';
import { lessonKind } from '#shared/schoolDay/lessonKind.ts';
import { schoolWords } from '#shared/words/schools.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { timeIn, weekdayIn, weekIn } from './cells.ts';
import { readJson } from './readJson.ts';

type Bell = School['bells'][number];

const settingsSchema = z.object({
  timings: z
    .array(
      z.object({
        period: z.union([z.string().min(1), z.number()]).transform(String),
        startTime: z.string().refine((text) => timeIn(text) !== null, 'a time of day is written 08:45'),
        duration: z.number().int().min(1).max(600),
        days: z
          .array(z.string().refine((text) => dayCode(text) !== null, 'a day is written 1Mon, Mon1 or Mon'))
          .optional(),
        yearGroups: z.array(z.number().int()).optional(),
      }),
    )
    .min(1),
  absences: z.array(z.unknown()).optional(),
  overrides: z.array(z.unknown()).optional(),
});

/**
 * The bells of a settings.json of makecal (timetable-calendar-generator). There the first timing that fits a day holds, so a
 * timing after one that fits every day never rings; it is listed.
 * @throws UnreadableExport where the file is not of that shape
 */
export function readTimings(file: ExportFile, problems: RowProblem[]): Bell[] {
  const settings = readJson(file, settingsSchema);
  const whole = { file: file.name, row: null };
  for (const part of ['absences', 'overrides'] as const)
    if (settings[part]?.length) problems.push({ ...whole, column: part, ...schoolWords.notReadPart(part) });
  const general = new Set<string>();
  return settings.timings.flatMap((timing, index) => {
    if (general.has(timing.period)) {
      problems.push({ ...whole, column: `timings[${index}]`, ...schoolWords.neverRings });
      return [];
    }
    if (timing.days === undefined && timing.yearGroups === undefined) general.add(timing.period);
    const from = timeIn(timing.startTime) as string;
    const to = later(from, timing.duration);
    if (to === null) {
      problems.push({ ...whole, column: `timings[${index}].duration`, ...schoolWords.endBeforeStart });
      return [];
    }
    const kind = lessonKind(timing.period);
    const bell: Bell = {
      name: timing.period,
      from,
      to,
      kind: kind === 'exam' ? 'other' : kind,
      ...(timing.yearGroups === undefined ? {} : { yearGroups: timing.yearGroups }),
    };
    return timing.days === undefined ? [bell] : onDays(bell, timing.days);
  });
}

/** `1Fri`, `Fri1`, `Fri` → weekday and week. */
export function dayCode(text: string): { day: number; week: '1' | '2' | null } | null {
  const [, before, name, after] = /^\s*([12AB])?\s*([A-Za-z]{3,}?)\s*([12AB])?\s*$/i.exec(text) ?? [];
  const day = name === undefined ? null : weekdayIn(name);
  if (day === null || (before !== undefined && after !== undefined)) return null;
  return { day, week: weekIn(before ?? after ?? '') };
}

/** A timing for named days as one bell for both weeks and, where only one week has it, one for that week. */
function onDays(bell: Bell, days: readonly string[]): Bell[] {
  const weeks = new Map<number, Set<'1' | '2' | null>>();
  for (const text of days) {
    const { day, week } = dayCode(text) as { day: number; week: '1' | '2' | null };
    weeks.set(day, (weeks.get(day) ?? new Set()).add(week));
  }
  const every: number[] = [];
  const only: Record<'1' | '2', number[]> = { '1': [], '2': [] };
  for (const [day, named] of [...weeks].sort((a, b) => a[0] - b[0])) {
    if (named.has(null) || named.size === 2) every.push(day);
    else only[named.has('1') ? '1' : '2'].push(day);
  }
  return [
    ...(every.length > 0 ? [{ ...bell, days: every }] : []),
    ...(['1', '2'] as const).flatMap((week) =>
      only[week].length > 0 ? [{ ...bell, days: only[week], week }] : [],
    ),
  ];
}

function later(time: string, minutes: number): string | null {
  const end = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  return end >= 1440
    ? null
    : `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
}
