import type { z } from 'zod';
import { policyPackSchema, type PolicyPack } from '#shared/rules/policyPack.ts';
import { extendPack, type ExtendedPack, type RawPack } from './extendPack.ts';
import { onceEach, PackError, type PackProblem } from './packProblem.ts';
import { dateProblems } from './datesInPack.ts';
import { fieldsAt } from './fieldsAt.ts';
import { documentOf, lineOf, type ReadDocument } from './linesOfPack.ts';
import { formerClauseProblems } from './formerClauses.ts';
import { firstOfEachPlace, mendFor, unknownField } from './mendFor.ts';
import { nearest } from './nearest.ts';
import { placeText } from './placeText.ts';
import { type RawPeriod, valuesByDate } from './valuesByDate.ts';

/** Finds the text of the pack that another extends, by its id; null where there is none. */
export type FindPack = (id: string) => { text: string; file: string } | null;

/**
 * Reads a pack from the text of its YAML file, and the pack that it extends.
 * @throws PackError naming file, line and mend for everything that is wrong with its form
 */
export function parsePack(text: string, file: string, findPack: FindPack = () => null): PolicyPack {
  const read = readDocument(text, file);
  const whole = extended(read, findPack, [file]);
  const periods = periodsOf(whole.pack).map(({ from, pack: raw }) => {
    const result = policyPackSchema.safeParse(raw, { reportInput: true });
    if (result.success) return { from, pack: textsOfTheirOwn(result.data) };
    throw new PackError(
      onceEach(meantIssues(result.error.issues).flatMap((issue) => problemsOf(issue, whole, read))),
    );
  });
  const formerly = onceEach(
    formerClauseProblems(periods).map(({ path, problem, mend }) => {
      const own = whole.ownPath(path) ?? ['extends'];
      return { file, line: lineOf(own, read), place: placeText(own), problem, mend };
    }),
  );
  if (formerly.length > 0) throw new PackError(formerly);
  // What is said of a pack in words is how it reads at last.
  const latest = periods.at(-1)!.pack;
  return periods.length === 1 ? latest : { ...latest, periods };
}

/**
 * The same pack with each text on its own. Those that the YAML reader hands over are cut-outs of the file: they hold it in memory, and the
 * engine compares such texts so slowly that all the rules took half as long again.
 */
function textsOfTheirOwn(pack: PolicyPack): PolicyPack {
  return JSON.parse(JSON.stringify(pack)) as PolicyPack;
}

function periodsOf(raw: unknown): RawPeriod[] {
  return isGroup(raw) ? valuesByDate(raw) : [{ from: null, pack: raw as RawPack }];
}

function readDocument(text: string, file: string): ReadDocument {
  const read = documentOf(text, file);
  const { document, lines } = read;
  if (document.errors.length > 0)
    throw new PackError(
      document.errors.map(({ code, message, pos }) => ({
        file,
        line: lines.linePos(pos[0]).line,
        place: '',
        problem: message.split('\n')[0]!.replace(/ at line \d+.*$/, ''),
        mend:
          code === 'DUPLICATE_KEY'
            ? 'This name stands twice in one group: keep one of them.'
            : 'Check the spaces at the beginning of the line, colons and dashes.',
      })),
    );
  const own: unknown = document.toJS();
  const days = isGroup(own) ? dateProblems(own) : [];
  if (days.length > 0)
    throw new PackError(
      days.map(({ path, problem, mend }) => ({
        file,
        line: lineOf(path, read),
        place: placeText(path),
        problem,
        mend,
      })),
    );
  return read;
}

const isGroup = (value: unknown): value is RawPack =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The whole pack: what it extends, and what that extends, put together. */
function extended(read: ReadDocument, findPack: FindPack, seen: string[]): ExtendedPack {
  const own: unknown = read.document.toJS();
  const itself = { pack: own as RawPack, ownPath: (path: readonly PropertyKey[]) => [...path] };
  if (!isGroup(own)) return itself;
  if (!('extends' in own)) {
    if ('without' in own)
      throw wrongAt(
        ['without'],
        '"without" leaves clauses of another policy out',
        'Say under "extends" of which, or take it out.',
        read,
      );
    return itself;
  }
  // A name that is no text is told with the other wrong values.
  if (typeof own.extends !== 'string') return itself;
  const parent = findPack(own.extends);
  const problem = (said: string, mend: string): PackError => wrongAt(['extends'], said, mend, read);
  if (!parent)
    throw problem(`there is no policy "${own.extends}" to extend`, 'Correct the id, or take it out.');
  if (seen.includes(parent.file))
    throw problem('these packs extend each other in a circle', 'Let one of them stand by itself.');
  const above = extended(readDocument(parent.text, parent.file), findPack, [...seen, parent.file]);
  checkWithout(own, above.pack, read);
  return extendPack(own, above.pack);
}

function wrongAt(path: PropertyKey[], problem: string, mend: string, read: ReadDocument): PackError {
  return new PackError([
    { file: read.file, line: lineOf(path, read), place: placeText(path), problem, mend },
  ]);
}

/** What is left out has to be there: a clause that is misspelt would stay in force in silence. */
function checkWithout({ without, extends: parent }: RawPack, above: RawPack, read: ReadDocument): void {
  if (!Array.isArray(without)) return;
  const known = Object.values(above)
    .flatMap((part: unknown) => (Array.isArray(part) ? (part as unknown[]) : []))
    .flatMap((rule) => (isGroup(rule) && typeof rule.clause === 'string' ? [rule.clause] : []));
  without.forEach((clause: unknown, index) => {
    if (known.includes(clause as string)) return;
    const meant = nearest(String(clause), known);
    const mend = meant ? `Did you mean "${meant}"?` : 'Correct it, or take it out.';
    throw wrongAt(['without', index], `"${String(clause)}" is no rule of ${String(parent)}`, mend, read);
  });
}

/** Of a misspelt field, and the one that is missing for it, the misspelt one: it says what to mend. */
function meantIssues(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const meant = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => placeText([...issue.path, nearest(key, fieldsAt(issue.path)) ?? key]))
        : [],
    ),
  );
  return firstOfEachPlace(issues).filter(
    (issue) => issue.input !== undefined || !meant.has(placeText(issue.path)),
  );
}

/** Fields that nothing has here; of several forms, those that none of them has. */
function unknownKeys(issue: z.core.$ZodIssue, known: readonly string[]): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys;
  if (issue.code !== 'invalid_union' || !isGroup(issue.input)) return [];
  return Object.keys(issue.input).filter((key) => !known.includes(key));
}

function problemsOf(issue: z.core.$ZodIssue, whole: ExtendedPack, read: ReadDocument): PackProblem[] {
  // A key too many is better shown where it stands than at the mapping that holds it.
  const known = fieldsAt(issue.path);
  const unknown = unknownKeys(issue, known);
  const paths = unknown.length > 0 ? unknown.map((key) => [...issue.path, key]) : [issue.path];
  return paths.map((path) => {
    const own = whole.ownPath(path);
    const { problem, mend } = unknown.length > 0 ? unknownField(String(path.at(-1)), known) : mendFor(issue);
    // What is missing at the top of a file stands nowhere in it: it goes by its name all the same.
    const place = placeText(own?.length ? own : path);
    if (own !== null) return { file: read.file, line: lineOf(own, read), place, problem, mend };
    return {
      file: read.file,
      line: lineOf(['extends'], read),
      place,
      problem: `of the pack that this one extends: ${problem}`,
      mend: `${mend} Or name the clause under "without".`,
    };
  });
}
