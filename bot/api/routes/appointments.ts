import { z } from 'zod';
import { route } from '#bot/api/route.ts';
import { keepAppointment } from '#bot/caseload/appointments/keepAppointment.ts';
import { lookNow } from '#bot/caseload/appointments/lookNow.ts';
import { lookSoon } from '#bot/caseload/appointments/lookSoon.ts';
import { readAppointment, unbookedAppointments } from '#bot/caseload/appointments/readAppointments.ts';
import {
  appointmentSchema,
  appointmentsSchema,
  keepAppointmentSchema,
} from '#shared/model/api/appointments.ts';
import { whoVisits } from './whoVisits.ts';

const params = z.object({ key: z.uuid() });

/** What the Outlook add-in asks, beside children and times. */
export const appointmentRoutes = [
  route({
    method: 'put',
    path: '/api/outlook/appointments/:key',
    summary: 'Await an appointment that is being filled in in Outlook; saved there, it becomes a booking',
    who: whoVisits,
    params,
    body: keepAppointmentSchema,
    answer: appointmentSchema,
    handle: ({ council, person, params: { key }, body }) => keepAppointment(council, person, key, body),
  }),
  route({
    method: 'get',
    path: '/api/outlook/appointments/:key',
    summary: 'What became of an appointment that was filled in in Outlook',
    who: whoVisits,
    params,
    answer: appointmentSchema,
    handle: ({ council, person, params: { key } }) => readAppointment(council, person, key),
  }),
  route({
    method: 'post',
    path: '/api/outlook/appointments/:key/look',
    summary: 'Look now whether it was saved in Outlook',
    who: whoVisits,
    params,
    answer: appointmentSchema,
    handle: ({ council, person, params: { key } }) => lookNow(council, person, key),
  }),
  route({
    method: 'post',
    path: '/api/outlook/appointments/:key/left',
    summary: 'The pane has gone, as its form was saved or discarded: look in a moment',
    who: whoVisits,
    params,
    handle: ({ council, person, params: { key } }) => lookSoon(council, person, key),
  }),
  route({
    method: 'get',
    path: '/api/outlook/appointments',
    summary: 'Appointments that were saved in Outlook and could not be booked',
    who: whoVisits,
    answer: appointmentsSchema,
    handle: async ({ council, person }) => ({ appointments: await unbookedAppointments(council, person) }),
  }),
];
