import { asBooked } from '#tab/record/asBooked.ts';
import { emptyRecord } from '#tab/record/recordForm.ts';

test('a booked visit brings its place and whether the family was told, and nothing of the child', () => {
  const form = emptyRecord({
    key: 'k',
    bookingId: 'b',
    at: '2026-11-24T15:45',
    childIds: ['amara'],
    booked: asBooked({ place: 'home', announced: false }),
  });
  expect(form.trip).toMatchObject({ place: 'home', announced: false, mode: null });
  expect(form.children[0]).toMatchObject({ seen: null, alone: null, homeSeen: null });
});

test('an online meeting is a call', () => {
  expect(asBooked({ place: 'online', announced: true })).toEqual({ mode: 'video', announced: true });
});
