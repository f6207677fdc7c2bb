-- Where a person's own chat with the bot is, as the connector last told it. No row: they have not installed the app, as far as we know.
create table conversation (
  object_id text primary key,        -- the Entra object id, small letters
  conversation_id text not null,
  service_url text not null,
  channel_user_id text not null,     -- the connector's own id of the person, 29:…
  bot_id text not null,
  -- `blocked` and `removed`: nothing may be sent until the person writes, or installs the app again. `forbidden`: it is tried once a day.
  state text not null check (state in ('open', 'blocked', 'forbidden', 'removed')),
  changed_at timestamptz not null
);

-- Messages that the product sends by itself: each row is one message in one chat, as it should be. What it says is worked out when it
-- is sent, so nothing of a child is kept here.
create table message (
  id uuid primary key,
  key text not null unique,          -- what it is about: the same again is the same message, never a second one
  person_id uuid not null references person,
  kind text not null,
  subject_id uuid not null,          -- of the thing it is about, by its kind
  wanted text not null check (wanted in ('shown', 'withdrawn')),
  version int not null default 1,    -- raised whenever what it says may have changed
  shown_version int,                 -- the version that the chat shows
  conversation_id text,
  activity_id text,
  -- Set before the first sending and cleared by a clear refusal: a message whose answer was lost is never sent again.
  sending_since timestamptz,
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  attempted_at timestamptz,          -- when the chat was last touched for it: Teams allows so many messages a chat
  -- The process that is at it, and until when nobody else may be.
  claim uuid,
  claimed_until timestamptz,
  last_error text,                   -- a short word of ours, never Microsoft's text
  created_at timestamptz not null,
  done_at timestamptz                -- nothing is left to do unless the row changes
);
-- One message a person at a time: they arrive in order, and no replica overtakes another.
create unique index message_in_hand on message (person_id) where claim is not null;
create index message_open on message (next_attempt_at) where done_at is null;
create index message_subject on message (kind, subject_id);
create index message_person on message (person_id, attempted_at);

grant select, insert, update on conversation, message to :role;
