-- What stood against a visit in the child's day when it was booked or moved, in plain words and without names: whoever booked it knew.
-- What stands against it later and is not in here has changed since, and is told. Null: booked before this was kept.
alter table booking add column accepted jsonb;
