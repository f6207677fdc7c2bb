import type { ChildPage } from '#shared/model/api/children.ts';
import { furtherHomes } from '#shared/rules/furtherHomes.ts';
import type { AskedChild } from '#shared/rules/visitQuestions.ts';
import type { ChildForm, Trip } from './recordForm.ts';

/** What the form must know of a child: what decides the questions, and the homes the child has. */
export interface AskedOnForm extends AskedChild {
  work: ChildPage['involvementsInFull'];
}

/**
 * The labels of the homes to choose from, beside the main one; empty where "which home?" is no question: the child has one home, or
 * this was no visit to a home. A label that is on the record already stays to choose.
 * @example homesAsked(child, { seen: 'yes', … }, { date: '2026-11-24', place: 'home', … }) // ['Nan’s']
 */
export function homesAsked({ work }: AskedOnForm, form: ChildForm, trip: Trip): string[] {
  if (form.seen === null || form.seen === 'cancelled') return [];
  if (trip.mode !== null && trip.mode !== 'in-person') return [];
  const elsewhere = trip.place !== null && trip.place !== 'home';
  if (elsewhere && form.homeSeen !== 'yes') return [];
  const labels = furtherHomes(work, trip.date);
  return form.homeBefore === null || labels.includes(form.homeBefore) ? labels : [...labels, form.homeBefore];
}

/** Whether the form must be told which home it was: left open, the visit would count for the main home without anybody saying so. */
export function mustSayHome(child: AskedOnForm, form: ChildForm, trip: Trip): boolean {
  return trip.place === 'home' && form.home === null && homesAsked(child, form, trip).length > 0;
}
