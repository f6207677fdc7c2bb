-- Everything of one council, in the council's own schema (the search path is set before this runs).
-- Works on PostgreSQL 15 and later, and embedded. Facts are kept; due dates never are.
-- `:role` and `:schema` are the council's; the tables belong to the account that runs this, never to the role.

-- Staff as the exports name them.
create table staff (
  source text not null check (source in ('ssd', 'annex-a')),
  staff text not null,
  name text,
  team text,
  primary key (source, staff)
);

create table team (
  id text primary key,               -- the id or the name in the export
  name text not null
);

-- The people file: who may sign in, as whom, with which roles.
create table person (
  id uuid primary key,
  name text not null,
  account text not null,             -- the Entra account (user principal name), lower case
  object_id text unique,             -- pinned at first sign-in: an account name may be given to someone else later
  staff text[] not null default '{}',-- ids or names by which exports know this person
  roles text[] not null,
  teams text[] not null default '{}',
  -- False for an administrator by Entra's app role who is in no people file.
  in_file boolean not null,
  removed_at timestamptz,
  unique (account)
);

create table child (
  id uuid primary key,               -- ours, random: the only thing of a child that goes into an address
  external_id text not null unique,  -- the council's own id
  given_name text,
  family_name text,
  -- The council's work with the child has ended, by the source that rules: nothing is owed.
  closed boolean not null default false,
  created_at timestamptz not null,
  -- Raised with every change of the child's facts: a cached result names the revision it was worked out from.
  revision bigint not null default 1
);

-- What each export says of a child, whole, in case-file shape. Merging happens when read.
create table source_child (
  source text not null check (source in ('ssd', 'annex-a')),
  child_id uuid not null references child,
  document jsonb not null,
  hash text not null,
  first_import uuid not null,
  last_import uuid not null,
  missing_since timestamptz,
  primary key (source, child_id)
);

-- Who works with a child now, taken from the documents when they are stored: the lists are asked by worker and team.
create table allocation (
  source text not null,
  child_id uuid not null references child,
  staff text not null,
  role text not null,
  team text,                         -- of the allocation, else of the member of staff
  from_date date,
  to_date date
);
create index allocation_staff on allocation (staff);
create index allocation_team on allocation (team);
create index allocation_child on allocation (child_id);

create table family (
  source text not null,
  family text not null,
  child_id uuid not null references child,
  primary key (source, family, child_id)
);
create index family_child on family (child_id);

-- Facts that no export carries. Withdrawn, never deleted.
create table fact (
  id uuid primary key,
  child_id uuid not null references child,
  kind text not null,
  body jsonb not null,
  entered_by uuid not null references person,
  entered_at timestamptz not null,
  withdrawn_by uuid references person,
  withdrawn_at timestamptz
);
create index fact_child on fact (child_id);

create table school (
  id text primary key,
  body jsonb not null,
  changed_at timestamptz not null
);

create table school_place (
  child_id uuid primary key references child,
  school_id text references school,
  year_group int,
  lessons jsonb,
  source text not null check (source in ('import', 'here')),
  changed_by uuid references person,
  changed_at timestamptz not null
);

create table booking (
  id uuid primary key,
  version int not null default 1,
  request_key uuid not null unique,  -- a repeated request is the same booking
  worker_id uuid not null references person,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  announced boolean not null,
  state text not null check (state in ('booked', 'cancelled', 'done')),
  cancelled_why text,
  created_by uuid not null references person,
  created_at timestamptz not null,
  -- What Outlook has of it. The outbox decides what it should have.
  event_id text,
  event_version int,                 -- the booking version that Outlook shows
  join_url text,
  outlook_error text,
  check (ends_at > starts_at)
);
create index booking_worker on booking (worker_id, starts_at);

create table booking_child (
  booking_id uuid not null references booking,
  child_id uuid not null references child,
  primary key (booking_id, child_id)
);
create index booking_child_child on booking_child (child_id);

-- What Outlook must be told. Written in the same transaction as the booking; drained by a job; the truth.
create table outbox (
  id uuid primary key,
  booking_id uuid not null references booking,
  booking_version int not null,
  action text not null check (action in ('write', 'remove')),
  transaction_id uuid not null,      -- Graph's guard against a second event; stays the same over retries
  created_at timestamptz not null,
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  done_at timestamptz,
  last_error text
);
create index outbox_open on outbox (next_attempt_at) where done_at is null;

-- Visits and attempts recorded here, each child their own row. A correction is a new version; the old stays.
create table visit (
  id uuid not null,
  version int not null,
  child_id uuid not null references child,
  trip_key uuid not null,            -- the request that recorded it, for one or several children
  booking_id uuid references booking,
  confirms text,                     -- the id of the reported visit that this one confirms or corrects (SR-15)
  body jsonb not null,               -- a case-file visit
  recorded_by uuid not null references person,
  recorded_at timestamptz not null,
  primary key (id, version),
  unique (trip_key, child_id, version)
);
create index visit_child on visit (child_id);

create table import_run (
  id uuid primary key,
  kind text not null,
  state text not null,
  files jsonb not null default '[]', -- names of the files; their bytes are in import_file until the end
  progress jsonb not null default '{"done":0,"total":0}',
  started_by uuid,
  started_at timestamptz not null,
  counts jsonb not null default '{}',
  changes jsonb not null default '[]',
  problems jsonb not null default '[]',
  error text,
  applied_at timestamptz,
  -- While it is read or applied: when its process last said so. A process that was killed says nothing more.
  beat_at timestamptz
);

create table import_file (
  import_id uuid not null references import_run,
  name text not null,
  bytes bytea not null,
  primary key (import_id, name)
);

create table policy_choice (
  pack text not null,
  from_date date not null,
  chosen_by uuid,
  chosen_at timestamptz not null,
  withdrawn_at timestamptz
);

-- Who read which child's page, who changed what, who was refused. Append-only: the council's role may insert and read.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text,                        -- the Entra object id; null for the product itself
  action text not null,
  child_id uuid,
  subject text,                      -- the id of what was changed
  outcome text not null check (outcome in ('done', 'refused'))
);
create index audit_child on audit (child_id, at);

-- What the council's role may do. Histories are kept by the database itself: nothing is taken out of them or changed in them.
grant select, insert, update, delete on all tables in schema :schema to :role;
revoke update, delete on audit, visit from :role;
revoke delete on child, source_child, person, booking, booking_child, import_run, policy_choice, school from :role;
revoke update, delete on fact from :role;
grant update (withdrawn_by, withdrawn_at) on fact to :role;
revoke insert, update, delete on schema_version from :role;
