-- What stood against a visit when it was booked is kept by its kind and not by its sentence: a sentence that is reworded is no news.
-- What was kept as sentences becomes what they said, for the whole visit. A kind of `RuledOutKind` never changes its name.
update booking set accepted = (
  select coalesce(
    jsonb_agg(
      jsonb_strip_nulls(
        jsonb_build_object(
          'kind', known.kind,
          'about', case when known.names then (regexp_match(own.line, known.pattern))[1] end,
          'sibling', case when said.line <> own.line then true end,
          'from', 0,
          'to', ceil(extract(epoch from booking.ends_at - booking.starts_at) / 60)::int
        )
      )
    ),
    '[]'::jsonb
  )
  from jsonb_array_elements_text(booking.accepted) as said(line)
  cross join lateral (select regexp_replace(said.line, '^A brother or sister: ', '')) as own(line)
  join (
    values
      ('^Before school: a rush for the child$', 'beforeSchool', false),
      ('^The child is away until ', 'away', false),
      ('^The child is at school$', 'atSchool', false),
      ('^The child may be at school: no timetable is known$', 'maybeAtSchool', false),
      ('^The child is on the way home from school$', 'wayHome', false),
      ('^No timetable is known, so nothing in school hours is offered$', 'noTimetable', false),
      ('^The child is not at school then$', 'notAtSchool', false),
      ('^(.*) is a lesson not to be missed$', 'core', true),
      ('^(.*): the child asked not to miss it$', 'named', true),
      ('^A meeting that the child is part of$', 'meeting', false),
      ('^A club: the child is there then$', 'club', false),
      ('^(?!A club: )(.*): the child is there then$', 'club', true),
      ('^An exam$', 'exam', false),
      ('^(.*): an exam or test$', 'exam', true),
      ('^(.*): extra help that is not to be missed$', 'support', true),
      ('^Time to settle before an exam$', 'settle', false),
      ('^Time to settle before (?!an exam$)(.*)$', 'settle', true),
      ('^Break is time with friends$', 'break', false),
      ('^Lunch is time with friends$', 'lunch', false),
      ('^A lesson we do not know$', 'lessonNotKnown', false),
      ('^We do not know what the child does then$', 'whereNotKnown', false),
      ('^The child has not said that school is fine$', 'schoolNotAsked', false),
      ('^The children are not known to be at one school$', 'notOneSchool', false),
      ('^A time the child would rather not have$', 'badTime', false)
  ) as known(pattern, kind, names) on own.line ~ known.pattern
)
where jsonb_typeof(accepted) = 'array';
