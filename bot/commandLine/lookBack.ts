import { caseFileSchema, type Child } from '#shared/model/caseFile.ts';
import type { LookBack } from '#shared/model/lookBack.ts';
import { heldAlways } from '#shared/rules/heldPack.ts';
import { lookBack as lookBackAt } from '#shared/rules/lookBack.ts';
import { owedVisits } from '#shared/rules/owedVisits.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { reportCounts } from '#shared/rules/reportCounts.ts';
import { type ReportBreakdown, type ReportRow, reportRows } from '#shared/rules/reportRows.ts';
import { instantText, readMoment } from '#shared/time/moment.ts';
import * as words from '#shared/words/lookingBack.ts';
import { alignedTable } from './alignedTable.ts';
import { readAsOf } from './asOfOption.ts';
import { choosePacks, namesIn } from './choosePacks.ts';
import { type Command, InputError } from './command.ts';
import { optionsOf, problemOfDay } from './commandOptions.ts';
import { fileName, readJsonFile } from './readJsonFile.ts';

interface Found {
  child: Child;
  found: LookBack;
}

/** `look-back --from DAY --to DAY [--policy ID[,ID…]] [--as-of WHEN] [--json] FILE`: how a period went (docs/reports.md). */
export const lookBack: Command = async (args, streams) => {
  const { values, file } = optionsOf('look-back', args, {
    from: { type: 'string' },
    to: { type: 'string' },
    policy: { type: 'string' },
    'as-of': { type: 'string' },
    json: { type: 'boolean' },
  });
  const { from, to } = readPeriod(values.from, values.to);
  const given = readAsOf(values['as-of']);
  const caseFile = await readJsonFile(file, caseFileSchema, streams);
  const packs = values.policy
    ? choosePacks(namesIn(values.policy), '--policy', true)
    : choosePacks(caseFile.policy, `${fileName(file)}: policy`, false);
  const asOf = given ?? caseFile.asOf ?? instantText(streams.now());
  const children = caseFile.children.map((child) => ({
    child,
    found: lookBackAt(child, heldAlways(packs), from, to, readMoment(asOf).instant),
  }));
  const report = {
    total: reportCounts(children.map(({ found }) => found)),
    involvements: rowsBy(children, 'involvement'),
    policies: rowsBy(children, 'policy').map((row) => ({ ...row, title: titleOf(row.key, packs) })),
  };
  streams.out(
    values.json
      ? JSON.stringify(
          {
            asOf,
            from,
            to,
            ...report,
            children: children.map(({ child, found }) => ({ id: child.id, ...found })),
          },
          null,
          2,
        )
      : inWords(children, report, { from, to }),
  );
  return 0;
};

function readPeriod(from: string | undefined, to: string | undefined): { from: string; to: string } {
  const problems = [problemOfDay('--from', from), problemOfDay('--to', to)].filter((one) => one !== null);
  if (problems.length > 0) throw new InputError(problems);
  if (to! < from!) throw new InputError([words.turnedDays]);
  return { from: from!, to: to! };
}

const titleOf = (id: string | null, packs: readonly PolicyPack[]): string =>
  packs.find((pack) => pack.id === id)?.name ?? id ?? '';

/** A case file says nothing of workers and teams. */
function rowsBy(children: readonly Found[], by: ReportBreakdown): ReportRow[] {
  const nobody = { worker: null, teams: [] };
  return reportRows(
    children.map(({ found }) => ({ found, labelsOn: () => nobody })),
    by,
  );
}

function inWords(
  children: readonly Found[],
  report: {
    total: ReportRow['counts'];
    involvements: ReportRow[];
    policies: (ReportRow & { title: string })[];
  },
  { from, to }: { from: string; to: string },
): string {
  const { total, involvements, policies } = report;
  const lines = [
    words.period(from, to),
    '',
    ...alignedTable([
      [...words.columns],
      words.row(words.everybody, total),
      ...involvements.map(({ key, counts }) => words.row(words.involvement(key ?? ''), counts)),
      ...policies.map(({ title, counts }) => words.row(title, counts)),
    ]),
  ];
  if (total.carried.visits > 0) lines.push('', words.carried(total));
  lines.push(...listed(words.late, children.flatMap(lateLines)));
  lines.push(...listed(words.notAloneTitle, children.flatMap(notAloneLines)));
  return lines.join('\n');
}

const listed = (title: string, lines: string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

const nameOf = ({ name, id }: Child): string => name ?? id;

function lateLines({ child, found }: Found): string[] {
  return (['visit', 'recording'] as const)
    .flatMap((kind) => owedVisits(found, kind))
    .filter(({ result }) => result === 'late')
    .map((interval) => words.lateInterval(nameOf(child), interval));
}

function notAloneLines({ child, found }: Found): string[] {
  return found.visits
    .filter(({ alone }) => alone === 'no' || alone === 'unknown')
    .map((visit) => words.notAlone(nameOf(child), visit));
}
