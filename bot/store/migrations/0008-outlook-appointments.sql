-- A visit that a worker is writing into an appointment of their own in Outlook. It becomes a booking once they have saved it there, with
-- the times that they saved; one that is never saved ends by itself.
create table outlook_appointment (
  id uuid primary key,               -- the booking that comes of it has the same id, so that its link can stand in the form already
  key uuid not null unique,          -- what the form carries; as the booking's request key it keeps a second booking from being made
  worker_id uuid not null references person,
  place text not null,
  announced boolean not null,
  state text not null check (state in ('open', 'booked', 'expired')),
  -- What stood in the way when it was saved, as it was said to the worker: no names. Null: nothing did.
  refusal jsonb,
  -- What stood in Outlook under this key when it was filled in anew (see savedBefore.ts): that is not what was filled in. Null: nothing.
  saved_before jsonb,
  look_error text,                   -- why the mailbox could not be looked into the last time: a short word of ours
  -- The machine's time, as the jobs keep it.
  made_at timestamptz not null,
  looked_at timestamptz,
  expires_at timestamptz not null
);
create index outlook_appointment_open on outlook_appointment (made_at) where state = 'open';
create index outlook_appointment_worker on outlook_appointment (worker_id, made_at);

create table outlook_appointment_child (
  appointment_id uuid not null references outlook_appointment,
  child_id uuid not null references child,
  primary key (appointment_id, child_id)
);

grant select, insert, update on outlook_appointment to :role;
-- Until it is saved the worker may change their mind about who is on it.
grant select, insert, delete on outlook_appointment_child to :role;
