-- What a manager is told by itself. A nudge is one matter of one child: late, or not seen yet, by one obligation and the day it was due.
-- Nothing of what it says is kept here: that is worked out whenever it is shown.
create table nudge (
  id uuid primary key,
  child_id uuid not null references child,
  kind text not null check (kind in ('late', 'unseen')),
  obligation text not null,          -- pack/clause
  clause text not null,
  counted_from text not null,        -- what the date was counted from: another visit makes another matter
  due_by text not null,              -- a day or an instant; empty where no date can be given
  -- What it was opened for beside the date: empty, `plan <fact>` once the day of a plan has passed, `again <nudge>` where a settled one
  -- turned out not to be.
  occasion text not null default '',
  state text not null check (state in ('open', 'answered', 'settled')),
  plan_id uuid references fact,      -- with `answered`: the plan that was agreed
  said text not null default '',     -- a hash of what the cards say: when it changes, they are written anew
  opened_at timestamptz not null,
  settled_at timestamptz,
  unique (child_id, kind, obligation, due_by, occasion)
);
create unique index nudge_unsettled on nudge (child_id) where state <> 'settled';

-- What one manager is told on one morning: one message, however many children.
create table nudge_digest (
  id uuid primary key,
  person_id uuid not null references person,
  day date not null,
  unique (person_id, day)
);

-- Who was told of which matter: each person once.
create table nudge_told (
  nudge_id uuid not null references nudge,
  person_id uuid not null references person,
  digest_id uuid not null references nudge_digest,
  gone_at timestamptz,               -- since when this person may no longer see the child: their card leaves it out
  primary key (nudge_id, person_id)
);
create index nudge_told_digest on nudge_told (digest_id);

-- The daily look through all children: its row is written in the transaction of what it opens, so that a day has one, over replicas and
-- restarts. Counts only.
create table nudge_look (
  day date primary key,
  at timestamptz not null,
  counts jsonb not null
);

grant select, insert, update on nudge, nudge_digest, nudge_told, nudge_look to :role;
