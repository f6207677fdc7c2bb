-- The text of each policy of the council's own as it was last read without a fault: where its file is broken or gone at a later start, what
-- is in force stays in force.
create table policy_text (
  policy text primary key,
  body text not null,
  kept_at timestamptz not null
);

grant select, insert, update on policy_text to :role;
