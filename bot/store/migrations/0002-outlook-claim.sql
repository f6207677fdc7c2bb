-- Who tells Outlook of a booking at this moment. One process at a time, and only until the time is up: a process that was
-- killed must not keep a booking for ever. Each claim has its own id, so that a slow process cannot write over a later one.
alter table booking add column outlook_claim uuid;
alter table booking add column outlook_claimed_until timestamptz;

create index outbox_booking on outbox (booking_id) where done_at is null;
create index booking_open_start on booking (starts_at) where state = 'booked';
