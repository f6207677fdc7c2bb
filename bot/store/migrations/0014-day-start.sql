-- Where a worker's day begins and ends, where that is their home and not the office: a point to a hundredth of a degree, about a
-- kilometre, and neither address nor postcode. One row a person; none: at the office. Taken out when the person leaves the council.
create table day_start (
  person_id uuid primary key references person,
  latitude numeric(5, 2) not null,
  longitude numeric(5, 2) not null,
  set_at timestamptz not null
);

grant select, insert, update, delete on day_start to :role;
