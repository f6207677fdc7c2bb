import { involvementKinds } from '#shared/model/caseFile.ts';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { nearest } from './nearest.ts';
import { documentOf, lineOf } from './linesOfPack.ts';
import { onceEach, type PackProblem } from './packProblem.ts';
import { placeText } from './placeText.ts';
import { type CaseDifference, differencesFromCases } from './workedCases.ts';

/**
 * The pack's own cases that did not come out as they were worked by hand, each with its line in the file.
 * @param text the file's own text, of which the pack was read
 */
export function caseProblems(pack: PolicyPack, text: string, file: string): PackProblem[] {
  const read = documentOf(text, file);
  const unknown = onceEach(
    unknownKinds(pack).map(({ index, path, kind, name }) => ({
      file,
      line: lineOf(['cases', index, ...path], read),
      place: `cases[${index}] "${name}"`,
      problem: `"${kind}" is no kind of work with a child that is known here`,
      mend: didYouMean(kind),
    })),
  );
  // With a word that nobody knows no date can come out as it was worked by hand.
  if (unknown.length > 0) return unknown;
  return differencesFromCases(pack).map((difference) => ({
    file,
    line: lineOf(['cases', difference.index, 'expect', ...difference.path], read),
    place: `cases[${difference.index}] "${difference.name}"`,
    ...said(difference),
  }));
}

/** A child's own record keeps whatever word it came with; in a case worked by hand it is a slip. */
function unknownKinds({ cases }: PolicyPack) {
  return cases.flatMap(({ child, name }, index) =>
    child.involvements.flatMap(({ kind }, at) =>
      (involvementKinds as readonly string[]).includes(kind)
        ? []
        : [{ index, name, kind, path: ['child', 'involvements', at, 'kind'] }],
    ),
  );
}

function didYouMean(kind: string): string {
  const meant = nearest(kind, involvementKinds);
  return meant ? `Did you mean "${meant}"?` : `Use one of: ${involvementKinds.join(', ')}.`;
}

function said({ path, expected, found }: CaseDifference): Pick<PackProblem, 'problem' | 'mend'> {
  const place = placeText(path);
  if (found === undefined)
    return {
      problem: `nothing called ${place} comes out`,
      mend: 'Correct the name, or take it out; due --json shows what comes out.',
    };
  return {
    problem: `${place} is ${JSON.stringify(found)}, worked by hand ${JSON.stringify(expected)}`,
    mend: 'Correct the rule or the case.',
  };
}
