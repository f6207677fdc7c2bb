import { dateSchema, involvementKinds, type InvolvementKind } from '#shared/model/caseFile.ts';
import type { Policies } from '#shared/model/api/administration.ts';
import { administrationWords } from '#shared/words/administration.ts';

/** The chosen packs, each with the day since when; a pack that is not chosen is not in it. */
export type PolicyForm = Readonly<Record<string, string>>;

export const policyFormOf = (policies: Policies): PolicyForm =>
  Object.fromEntries(
    policies.chosen.flatMap(({ id, from, until }) => (until === undefined ? [[id, from]] : [])),
  );

/** Packs that hold for now and end as another takes their place: they are no longer chosen. */
export const ending = (policies: Policies): { title: string; until: string }[] =>
  policies.chosen.flatMap(({ id, until }) => {
    const pack = policies.available.find((one) => one.id === id);
    return until === undefined || !pack ? [] : [{ title: pack.title, until }];
  });

/** Chooses a pack, or no longer. */
export function choosePack(form: PolicyForm, id: string, chosen: boolean, today: string): PolicyForm {
  if (chosen) return { ...form, [id]: form[id] ?? today };
  return Object.fromEntries(Object.entries(form).filter(([other]) => other !== id));
}

/** The kinds of work that no chosen pack covers: their children would have no date. */
export function notCovered(policies: Policies, form: PolicyForm): InvolvementKind[] {
  const covered = new Set(
    policies.available.filter((pack) => pack.id in form).flatMap((pack) => pack.covers),
  );
  return involvementKinds.filter((kind) => !covered.has(kind));
}

/** What is wrong with the day of each chosen pack, by pack. */
export function policyProblems(form: PolicyForm): Record<string, string> {
  const words = administrationWords.policy;
  return Object.fromEntries(
    Object.entries(form).flatMap(([id, from]): [string, string][] => {
      if (from === '') return [[id, words.noDay]];
      return dateSchema.safeParse(from).success ? [] : [[id, words.notADay]];
    }),
  );
}

/** The choice as the server takes it, in the order of the packs. */
export function policyRequest(policies: Policies, form: PolicyForm): { chosen: Policies['chosen'] } {
  return {
    chosen: policies.available.flatMap(({ id }) => {
      const from = form[id];
      return from === undefined ? [] : [{ id, from }];
    }),
  };
}
