import { appointmentProperty } from '#shared/model/api/appointments.ts';
import type { CouncilWithOutlook, Worker } from '#tests/bot/caseload/councilWithOutlook.ts';

export interface FormInOutlook {
  /** Of the event, when it was saved before. */
  id: string | null;
  subject: string;
  start: string;
  end: string;
  allDay: boolean;
  sensitivity: 'normal' | 'private';
}

/**
 * Saves an appointment as Outlook does once the pane has written its key into the form.
 * @returns the id of the event
 */
export async function saveInOutlook(
  { outlook }: Pick<CouncilWithOutlook, 'outlook'>,
  { account }: Pick<Worker, 'account'>,
  key: string,
  change: Partial<FormInOutlook> = {},
): Promise<string> {
  const form = {
    id: null,
    subject: 'Visit',
    start: '2026-11-24T15:45:00Z',
    end: '2026-11-24T16:45:00Z',
    allDay: false,
    sensitivity: 'normal',
    ...change,
  };
  const answer = await fetch(`${outlook.http}/outlook/save`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({
      account,
      ...form,
      start: Date.parse(form.start),
      end: Date.parse(form.end),
      location: 'Out',
      body: '<p>What the worker wrote.</p>',
      customProperties: { [appointmentProperty]: key },
    }),
  });
  const said = (await answer.json()) as { id?: string; error?: string };
  if (!said.id) throw new Error(said.error);
  return said.id;
}
