import { durationWords, type Duration } from '#shared/time/duration.ts';
import type { EscalationStep } from '#shared/model/caseFile.ts';

/** Why a step of the ladder is asked for. */
const ordinals = ['', 'First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'];

export const attempt = (count: number, said: string): string =>
  `${ordinals[count] ?? `${count}th`} attempt in a row: ${said}.`;
export const deadlineMissed = (day: string): string =>
  `The further visit was due by ${day} and did not take place.`;
export const notAlone = (count: number, said: string): string =>
  count === 1
    ? `A visit that had to be alone was not: ${said}.`
    : `${ordinals[count] ?? `${count}th`} visit in a row that had to be alone and was not: ${said}.`;
export const childSaidNo = (name: string, day: string, reason: string): string =>
  `${name} said no to being seen alone on ${day}: "${reason}".`;
export const noNumber = (time: Duration, missing: string): string =>
  `No number for ${durationWords(time)}. Missing: ${missing}.`;
export const visitLate = (day: string): string => `The visit was due by ${day}.`;
export const unseenFor = (time: Duration): string => `Not seen for ${durationWords(time)}.`;

export const steps: Readonly<Record<EscalationStep, string>> = {
  'team-manager': 'tell the Team Manager',
  'head-of-service': 'discuss with a Head of Service',
  'core-group-and-chair': 'tell the core group and the conference chair',
  'other-agencies': 'ask other agencies whether they saw the child',
  'legal-planning': 'ask for a Legal Planning Meeting',
  supervisor: 'raise it with the supervisor',
  'management-consultation': 'record a management consultation',
};
export const withStep = (step: EscalationStep): string => `Together with this step: ${steps[step]}.`;
