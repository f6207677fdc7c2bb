-- What more is known of a child's school day. A timetable of the week ends with its school year; lessons with dates, as a calendar file
-- gives them, say nothing of any other day; the details (nursery, half days, exams, clubs, taught at home) are entered here and stay
-- when a new timetable is imported.
alter table school_place add column lessons_until date;
alter table school_place add column dated_lessons jsonb;
alter table school_place add column details jsonb;
-- Until now no end was kept: the timetables that are there end with the school year in which they came.
update school_place
  set lessons_until = make_date(extract(year from changed_at)::int + case when extract(month from changed_at) >= 8 then 1 else 0 end, 8, 31)
  where lessons is not null;
