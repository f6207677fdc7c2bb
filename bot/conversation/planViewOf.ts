import { hasRole } from '#bot/identity/person.ts';
import type { Turn } from './turn.ts';

const visiting = ['worker', 'duty-worker', 'personal-adviser', 'early-help-practitioner'] as const;

/** Whose plan is asked for. Somebody may both visit and answer for a team: what they wrote decides, and without a word of a team it is their own. */
export function planViewOf({ person }: Pick<Turn, 'person'>, text: string): 'mine' | 'team' {
  return hasRole(person, ...visiting) && !/\bteam/i.test(text) ? 'mine' : 'team';
}
