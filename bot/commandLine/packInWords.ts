import { clausesOf } from '#shared/rules/clausesOf.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';

/** A pack for reading: what it covers, how it counts, and every clause with what it says and who keeps it. */
export function packInWords(pack: PolicyPack): string {
  const { settings } = pack;
  const clauses = clausesOf(pack).map(
    ({ clause, says, keptBy }) => `  ${clause}: ${says}${keptBy ? ` (kept by ${keptBy})` : ''}`,
  );
  return [
    `${pack.name} (${pack.id})`,
    pack.about,
    `Source: ${pack.source.title}${pack.source.dated ? `, ${pack.source.dated}` : ''}`,
    ...[pack.source.url ?? []].flat(),
    ...(pack.extends === undefined ? [] : [`Follows ${pack.extends} where it says nothing of its own.`]),
    ...(pack.covers.length === 0
      ? ['Sets no dates: it may stand beside any other policy.']
      : [
          `Covers: ${pack.covers.join(', ')}`,
          `Counting: the day of the visit is day ${settings.dayOfEvent}; bank holidays are ${settings.bankHolidays}; aim ${settings.cushion} working days before.`,
        ]),
    'Clauses:',
    ...clauses,
  ].join('\n');
}
