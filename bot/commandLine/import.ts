import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseFile } from '#shared/model/caseFile.ts';
import { mergeSources } from '#shared/model/mergeSources.ts';
import type { RowProblem, SourceReading } from '#shared/model/source.ts';
import { importWords } from '#shared/words/imports.ts';
import { readAnnexA } from '#bot/imports/annexA/readAnnexA.ts';
import type { Comparison } from '#bot/imports/compareReadings.ts';
import { compareReadings } from '#bot/imports/compareReadings.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { readSsd } from '#bot/imports/ssd/readSsd.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';

/** Puts a reading into the council's store, all or nothing, and says what changed. */
export type ApplyReading = (reading: SourceReading, files: readonly string[]) => Promise<Comparison>;

export interface CommandOutput {
  out: (text: string) => void;
  error: (text: string) => void;
}

const formats = ['ssd', 'annex-a'] as const;
type Format = (typeof formats)[number];

const usage =
  'import --format ssd|annex-a PATH [--apply] [--json] (PATH is a folder of CSV files, or one file; it may be given several times)';

/**
 * `cli import`: reads an export and says what is in it, what could not be used and what would change. With `apply`, the
 * council's data follow. Answers the exit code: 0, or 2 when the whole cannot be read (then nothing changes).
 * `today` is the day in Europe/London. With `--json`, one document and nothing else goes to `out`.
 */
export async function importCommand(
  args: readonly string[],
  { out, error }: CommandOutput,
  { today, apply }: { today: string; apply: ApplyReading },
): Promise<0 | 2> {
  const asked = readArguments(args);
  if (typeof asked === 'string') {
    error(asked);
    return 2;
  }
  try {
    const files = asked.paths.flatMap(filesAt);
    const reading = asked.format === 'ssd' ? readSsd(files) : await readAnnexA(files, { today });
    const comparison = asked.apply
      ? await apply(
          reading,
          files.map(({ name }) => name),
        )
      : compareReadings({ children: [] }, reading);
    const caseFile = caseFileOf(reading);
    if (asked.json) out(JSON.stringify(jsonReport(reading, comparison, asked.apply, caseFile), null, 2));
    else report(reading, comparison, asked.apply, out);
    return 0;
  } catch (problem) {
    if (!(problem instanceof UnreadableExport)) throw problem;
    for (const one of problem.problems) error(problemLine(one));
    return 2;
  }
}

interface Asked {
  format: Format;
  paths: string[];
  apply: boolean;
  json: boolean;
}

function readArguments(args: readonly string[]): Asked | string {
  const paths: string[] = [];
  let format: string | undefined;
  const flags = { apply: false, json: false };
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (argument === '--format') format = args[(index += 1)];
    else if (argument.startsWith('--format=')) format = argument.slice('--format='.length);
    else if (argument === '--apply') flags.apply = true;
    else if (argument === '--json') flags.json = true;
    else if (argument.startsWith('--')) return `import: ${argument} is not an option. Use: ${usage}`;
    else paths.push(argument);
  }
  const known = formats.find((one) => one === format);
  if (known === undefined)
    return `import: --format ${format === undefined ? 'is missing' : `cannot be “${format}”`}. Use: ${usage}`;
  if (paths.length === 0) return `import: no file or folder is named. Use: ${usage}`;
  return { format: known, paths, ...flags };
}

/** The file, or the files of a folder (not of the folders in it, whose files may be an older export). */
function filesAt(path: string): ExportFile[] {
  try {
    if (!statSync(path).isDirectory()) return [{ name: path, bytes: readFileSync(path) }];
    return readdirSync(path)
      .filter((name) => /\.(csv|txt|xls[xm]?)$/i.test(name))
      .sort()
      .map((name) => ({ name: join(path, name), bytes: readFileSync(join(path, name)) }));
  } catch (cause) {
    const reason =
      cause instanceof Error && 'code' in cause && cause.code === 'ENOENT' ? 'not-there' : 'closed';
    throw new UnreadableExport(
      [
        {
          file: path,
          row: null,
          column: null,
          ...(reason === 'not-there' ? importWords.noSuchPath : importWords.pathNotReadable),
        },
      ],
      { cause },
    );
  }
}

/** What the rules would see of this export alone: children with work that goes on. */
function caseFileOf(reading: SourceReading): CaseFile {
  const open = reading.children.filter(({ closed }) => !closed);
  const children = open.map((child) => {
    const merged = mergeSources({
      ssd: reading.source === 'ssd' ? child : null,
      annexA: reading.source === 'annex-a' ? child : null,
    });
    return merged.child;
  });
  return { policy: [], children };
}

function jsonReport(
  reading: SourceReading,
  comparison: Comparison,
  applied: boolean,
  caseFile: CaseFile,
): unknown {
  return {
    source: reading.source,
    applied,
    rowsRead: reading.rowsRead,
    counts: comparison.counts,
    changes: comparison.lines,
    problems: reading.problems,
    findings: reading.children
      .filter(({ findings }) => findings.length > 0)
      .map(({ externalId, findings }) => ({ id: externalId, findings })),
    caseFile,
  };
}

function report(
  reading: SourceReading,
  comparison: Comparison,
  applied: boolean,
  out: (text: string) => void,
): void {
  const { say } = importWords;
  out(say.read(reading.rowsRead, reading.children.length));
  out(applied ? say.applied : say.notApplied);
  for (const line of comparison.lines) out(`  ${line}`);
  if (reading.problems.length > 0) out(say.problems);
  for (const problem of reading.problems) out(`  ${problemLine(problem)}`);
}

/** One line for one problem: where it is, what is wrong, how to mend it. */
export function problemLine({ file, row, column, reason, mend }: RowProblem): string {
  const where = [file, row === null ? null : `row ${row}`, column].filter(
    (part) => part !== null && part !== '',
  );
  return `${where.join(', ')}: ${reason} ${mend}`;
}
