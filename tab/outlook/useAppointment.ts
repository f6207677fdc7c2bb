import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { appointmentSchema, type Appointment, type KeepAppointment } from '#shared/model/api/appointments.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { fillIn } from './item.ts';
import { partingRequest } from './officeSession.ts';

const pathOf = (key: string) => `/api/outlook/appointments/${key}`;
const queryKey = (key: string) => ['appointment', key] as const;

/** How often to look in Outlook while the pane is open, milliseconds: often at first, for whoever saves and looks. */
const often = 5_000;
const seldom = 20_000;
const oftenFor = 180_000;

/** Whether the appointment was saved, and became a booking. Outlook tells nobody, so the server is asked to look. */
export function useAppointment(key: string | null) {
  const api = useApi();
  const client = useQueryClient();
  const query = useQuery({
    queryKey: queryKey(key ?? ''),
    enabled: key !== null,
    queryFn: () => api.send('POST', `${pathOf(key ?? '')}/look`, {}, appointmentSchema),
    staleTime: 0,
    retry: false,
    refetchInterval: ({ state }) => {
      if (state.data ? state.data.state !== 'open' : state.status === 'error') return false;
      return Date.now() - (client.getQueryData<number>(['filled', key]) ?? 0) < oftenFor ? often : seldom;
    },
  });
  const open = query.data?.state === 'open';
  useEffect(() => {
    if (key === null || !open) return;
    // Outlook closes the pane as it saves: the server looks a moment later.
    const left = () => partingRequest(`${pathOf(key)}/left`);
    window.addEventListener('pagehide', left);
    return () => window.removeEventListener('pagehide', left);
  }, [key, open]);
  return query;
}

export interface FillWish extends KeepAppointment {
  key: string;
  /** The time stands in the form already. */
  keepsTime: boolean;
}

/** Tells the server what is about to be filled in, then fills it in. */
export function useFillIn(item: Office.AppointmentCompose, onDone: (key: string) => void) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ key, keepsTime, ...wish }: FillWish): Promise<Appointment> => {
      const appointment = await api.send('PUT', pathOf(key), wish, appointmentSchema);
      const time = keepsTime ? undefined : wish.time;
      await fillIn(item, { ...appointment.form, key, ...(time && { time }) });
      return appointment;
    },
    onSuccess: (appointment) => {
      client.setQueryData(['filled', appointment.key], Date.now());
      client.setQueryData(queryKey(appointment.key), appointment);
      onDone(appointment.key);
    },
  });
}
