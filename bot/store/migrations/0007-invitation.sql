-- A page for one child about one booked visit, behind a link that nobody can guess. Only a hash of the link's secret is kept: whoever
-- reads this table opens no page.
create table invitation (
  id uuid primary key,
  booking_id uuid not null,
  child_id uuid not null,
  token_hash text not null unique,   -- SHA-256 of the secret in the link, base64url
  -- What the page said when the link was made: so that it can say that the time has changed since.
  told_start timestamptz not null,
  told_end timestamptz not null,
  told_place text not null,
  made_by uuid not null references person,
  made_at timestamptz not null,
  withdrawn_by uuid references person,
  withdrawn_at timestamptz,
  foreign key (booking_id, child_id) references booking_child (booking_id, child_id)
);
-- One link at a time for a child and a visit; a new one stops the old.
create unique index invitation_open on invitation (booking_id, child_id) where withdrawn_at is null;

-- What came back from such a page, and what became of it.
create table invitation_answer (
  id uuid primary key,
  invitation_id uuid not null references invitation,
  repeat_key text not null unique,   -- the same form sent twice is one answer
  booking_version int not null,      -- of the visit as the page showed it
  says text not null check (says in ('fine', 'another-time', 'worried')),
  wishes text[] not null default '{}',
  words text,
  at timestamptz not null,
  reply text check (reply in ('moved', 'cancelled', 'replied')),
  reply_words text,
  replied_by uuid references person,
  replied_at timestamptz,
  -- Set where the worker noted that the child asked to be seen: the fact that says so.
  asked_fact uuid references fact
);
create index invitation_answer_invitation on invitation_answer (invitation_id);

-- Nothing is taken out, and of what was said nothing is changed.
grant select, insert on invitation, invitation_answer to :role;
grant update (withdrawn_by, withdrawn_at) on invitation to :role;
grant update (reply, reply_words, replied_by, replied_at, asked_fact) on invitation_answer to :role;
