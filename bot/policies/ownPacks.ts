import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PolicyPack } from '#shared/rules/policyPack.ts';
import { policyWords } from '#shared/words/policyChoice.ts';
import { builtInPacks } from './builtInPacks.ts';
import { caseProblems } from './caseProblems.ts';
import { loadPack } from './loadPack.ts';
import { PackError, packProblemText, type PackProblem } from './packProblem.ts';

/** A pack of a council's own that can be used. */
export interface OwnPack {
  pack: PolicyPack;
  /** The text of its file. */
  text: string;
  /** Worked cases that do not come out as written, a line for each. */
  wrongCases: string[];
}

/** A file that cannot be used, with a line for each thing that is wrong. */
export interface WrongPack {
  /** The id that its name promises. */
  id: string;
  file: string;
  problems: string[];
}

export interface OwnPacks {
  packs: OwnPack[];
  wrong: WrongPack[];
}

const ending = /\.ya?ml$/i;

/**
 * The packs of a council's own: every YAML file of a folder, in the order of their names. One that is wrong keeps no other from being
 * read. No own pack takes the place of one that comes with the product: which of the two holds should never be a guess.
 * @param folder one that is not there holds none
 */
export function readOwnPacks(folder: string): OwnPacks {
  const own: OwnPacks = { packs: [], wrong: [] };
  const taken = new Set(builtInPacks().keys());
  for (const file of filesIn(folder)) {
    const path = join(folder, file);
    const refuse = (problems: string[]) => own.wrong.push({ id: file.replace(ending, ''), file, problems });
    try {
      const pack = loadPack(path);
      if (taken.has(pack.id)) refuse([policyWords.idTaken(file, pack.id)]);
      else {
        taken.add(pack.id);
        const text = readFileSync(path, 'utf8');
        own.packs.push({ pack, text, wrongCases: caseProblems(pack, text, path).map(told) });
      }
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      refuse(error.problems.map(told));
    }
  }
  return own;
}

function filesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => ending.test(name))
        .sort()
    : [];
}

/** By the name of the file alone: where it lies is in the settings. */
const told = (problem: PackProblem): string => packProblemText({ ...problem, file: basename(problem.file) });
