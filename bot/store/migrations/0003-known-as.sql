-- The exact staff ids, names and team ids by which the exports' rows are this person's: worked out from the people file and the exports
-- after each import, so that "by id or by name, in any capitals" costs nothing when a list is read. Null: not worked out yet.
alter table person add column known_staff text[];
alter table person add column known_teams text[];
