import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CaseFile } from '#shared/model/caseFile.ts';
import { mergeSources } from '#shared/model/mergeSources.ts';
import type { RowProblem, SourceReading } from '#shared/model/source.ts';
import { instantText } from '#shared/time/moment.ts';
import { importWords } from '#shared/words/imports.ts';
import { readAnnexA } from '#bot/imports/annexA/readAnnexA.ts';
import type { Comparison } from '#bot/imports/compareReadings.ts';
import { compareReadings } from '#bot/imports/compareReadings.ts';
import type { ExportFile } from '#bot/imports/exportFile.ts';
import { readSsd } from '#bot/imports/ssd/readSsd.ts';
import { UnreadableExport } from '#bot/imports/unreadableExport.ts';
import { type Command, InputError } from './command.ts';

/** Puts a reading into the council's store, all or nothing, and says what changed. */
export type ApplyReading = (reading: SourceReading, files: readonly ExportFile[]) => Promise<Comparison>;

const formats = ['ssd', 'annex-a'] as const;
type Format = (typeof formats)[number];

/**
 * `import --format ssd|annex-a PATH… [--apply] [--json]`: reads an export (a folder of CSV files, or files by name) and says what is in it,
 * what could not be used and what would change; with `--apply` it is put into the council's store by `apply`.
 * With `--json`, one document with the case file in it. Exit code 2 when the whole cannot be read: then nothing changes.
 */
export const importWith =
  (apply: ApplyReading): Command =>
  async (args, streams) => {
    const asked = readOptions(args);
    try {
      const files = asked.paths.flatMap(filesAt);
      const today = instantText(streams.now()).slice(0, 10);
      const reading = asked.format === 'ssd' ? readSsd(files, { today }) : await readAnnexA(files, { today });
      const comparison = asked.apply
        ? await apply(reading, files)
        : compareReadings({ children: [] }, reading);
      if (asked.json) streams.out(JSON.stringify(jsonReport(reading, comparison, asked.apply), null, 2));
      else streams.out(reportInWords(reading, comparison, asked.apply).join('\n'));
      return 0;
    } catch (problem) {
      if (problem instanceof UnreadableExport) throw new InputError(problem.problems.map(problemLine));
      throw problem;
    }
  };

/** The command as the command line has it: the store is only reached for with `--apply`. */
export const importExport = importWith(async (reading, files) => {
  const { applyToCouncil } = await import('./applyToCouncil.ts');
  return applyToCouncil(reading, files);
});

interface Options {
  format: Format;
  paths: string[];
  apply: boolean;
  json: boolean;
}

function readOptions(args: string[]): Options {
  const { values, positionals } = parse(args);
  const format = formats.find((one) => one === values.format);
  if (format === undefined)
    throw new InputError([
      `import: --format ${values.format === undefined ? 'is missing' : `cannot be "${values.format}"`}: use ${formats.join(' or ')}.`,
    ]);
  if (positionals.length === 0)
    throw new InputError(['import: no file or folder: name the folder of the export, or its files.']);
  return { format, paths: positionals, apply: values.apply ?? false, json: values.json ?? false };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: 'string' }, apply: { type: 'boolean' }, json: { type: 'boolean' } },
    });
  } catch (error) {
    throw new InputError([`import: ${(error as Error).message.split('\n')[0] ?? ''}`]);
  }
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
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UnreadableExport(
      [
        {
          file: path,
          row: null,
          column: null,
          ...(missing ? importWords.noSuchPath : importWords.pathNotReadable),
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

function jsonReport(reading: SourceReading, comparison: Comparison, applied: boolean): unknown {
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
    caseFile: caseFileOf(reading),
  };
}

function reportInWords(reading: SourceReading, comparison: Comparison, applied: boolean): string[] {
  const { say } = importWords;
  return [
    say.read(reading.rowsRead, reading.children.length),
    applied ? say.applied : say.notApplied,
    ...comparison.lines.map((line) => `  ${line}`),
    ...(reading.problems.length > 0 ? [say.problems] : []),
    ...reading.problems.map((problem) => `  ${problemLine(problem)}`),
  ];
}

/** One line for one problem: where it is, what is wrong, how to mend it. */
export function problemLine({ file, row, column, reason, mend }: RowProblem): string {
  const where = [file, row === null ? null : `row ${row}`, column].filter(
    (part) => part !== null && part !== '',
  );
  return `${where.join(', ')}: ${reason} ${mend}`;
}
