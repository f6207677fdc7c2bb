-- What somebody's chat is about, so that "more", "why not Tuesday?" and the answer to a question need no name: our own ids alone, and how
-- far the answer went. One row a person, written over by the next turn and taken out after a day; used for an hour.
create table chat_topic (
  person_id uuid primary key references person,
  topic jsonb not null,
  at timestamptz not null
);
create index chat_topic_at on chat_topic (at);

grant select, insert, update, delete on chat_topic to :role;
